// A draft's row as the domain knows it, and what is stored of one.
import { z } from 'zod'
import type { Built } from '@/lib/core/extraction/build-environment'
import { type CaseDraft, draftCountsSchema, draftProblemSchema, environmentSchema } from '@/lib/core/domain/report'
import type { Prisma } from '@/lib/generated/prisma/client'

export const draftSelect = {
  ...{ id: true, state: true, environment: true, problems: true, counts: true, model: true, prompt: true },
  ...{ basedOnId: true, caseId: true, decidedAt: true, note: true, createdAt: true },
  author: { select: { pseudonym: true } },
  decidedBy: { select: { pseudonym: true } },
  runItem: { select: { runId: true } },
} satisfies Prisma.CaseDraftSelect

type Row = Prisma.CaseDraftGetPayload<{ select: typeof draftSelect }>

export function toDraft(row: Row): CaseDraft {
  const { id, state, model, prompt, basedOnId, caseId, note } = row
  return {
    ...{ id, state, model, prompt, basedOnId, caseId, note },
    environment: environmentSchema.parse(row.environment),
    problems: z.array(draftProblemSchema).parse(row.problems),
    counts: draftCountsSchema.parse(row.counts),
    author: row.author?.pseudonym ?? null,
    runId: row.runItem?.runId ?? null,
    decidedBy: row.decidedBy?.pseudonym ?? null,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  }
}

export const fromBuilt = ({ environment, problems, counts, state }: Built) => ({ environment, problems, counts, state })
