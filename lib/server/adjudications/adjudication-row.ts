// An adjudication's row as the domain lists it.
import type { AdjudicationSummary } from '@/lib/core/domain/adjudication'
import type { Prisma } from '@/lib/generated/prisma/client'

export const adjudicationSelect = {
  id: true,
  state: true,
  createdAt: true,
  round: { select: { name: true, isSimulated: true } },
  turn: { select: { key: true } },
  tree: { select: { case: { select: { title: true } } } },
} satisfies Prisma.AdjudicationSelect

type Row = Prisma.AdjudicationGetPayload<{ select: typeof adjudicationSelect }>

export function toAdjudicationSummary({ id, state, createdAt, round, turn, tree }: Row): AdjudicationSummary {
  return {
    id,
    state,
    roundName: round.name,
    isSimulated: round.isSimulated,
    caseTitle: tree.case.title,
    turnId: turn.key,
    createdAt: createdAt.toISOString(),
  }
}
