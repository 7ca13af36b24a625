// Plays a round with simulated reviewers to its end, through the operations that people use.
import { randomUUID } from 'node:crypto'
import { submitVerdictSchema } from '@/lib/core/domain/verdict'
import { allow } from '@/lib/core/domain/policy'
import { DomainError } from '@/lib/core/errors'
import { personaSchema, type Turn } from '@/lib/core/domain/tree'
import { normalise } from '@/lib/core/graph/normalise'
import { READER_NOISE, simulateReview, type SimulatedVerdict } from '@/lib/core/teacher/simulate-review'
import { decideAdjudication } from '../adjudications/decide-adjudication'
import type { Context } from '../context'
import { submitReview } from '../reviews/submit-review'
import { toTurns } from '../trees/tree-row'
import { submitVerdict } from '../verdicts/submit-verdict'
import { assignSlot } from './assign-slot'
import { closeRound } from './close-round'

export type SimulatedReader = { id: number; name: string }
type Input = { roundId: number; readers: SimulatedReader[]; adjudicator: SimulatedReader }

/** Only rounds opened as simulated are taken; what was played already stays. */
export async function simulateRound(ctx: Context, input: Input): Promise<void> {
  allow(ctx.actor, 'manage-rounds')
  const round = await ctx.db.round.findUniqueOrThrow({ where: { id: input.roundId } })
  if (!round.isSimulated)
    throw new DomainError('not-allowed', 'Only a round opened as simulated can be played by simulated readers.')
  const slots = await ctx.db.reviewSlot.findMany({
    where: { roundId: input.roundId, state: { not: 'submitted' } },
    orderBy: [{ treeId: 'asc' }, { ordinal: 'asc' }],
  })
  for (const [index, slot] of slots.entries()) {
    const reader = input.readers[index % input.readers.length]
    if (reader) await playSlot(ctx, slot, reader)
  }
  await settleDisputes(ctx, input)
  await closeRound(ctx, { roundId: input.roundId })
}

async function playSlot(ctx: Context, slot: { id: number; treeId: number }, reader: SimulatedReader): Promise<void> {
  const as: Context = { ...ctx, actor: { ...reader, role: 'physician' } }
  const reviewId = await assignSlot(as, slot.id)
  const { turns, ...options } = await loadSimulated(ctx, slot.treeId)
  for (const verdict of simulateReview(turns, { ...options, reviewer: reader.name, noise: READER_NOISE })) {
    await give(as, reviewId, verdict)
  }
  await submitReview(as, { reviewId })
}

async function loadSimulated(ctx: Context, treeId: number) {
  const tree = await ctx.db.tree.findUniqueOrThrow({
    where: { id: treeId },
    select: {
      key: true,
      persona: true,
      case: { select: { diagnosisLabel: true } },
      turns: { where: { authorId: null }, orderBy: { ordinal: 'asc' } },
    },
  })
  const truth = normalise(tree.case.diagnosisLabel)
  const isTrue = ({ action }: Turn) => action?.kind === 'diagnose' && normalise(action.label) === truth
  return {
    turns: toTurns(tree.turns),
    treeId: tree.key,
    persona: personaSchema.nullable().parse(tree.persona) ?? 'plain',
    isTrue,
  }
}

async function give(ctx: Context, reviewId: number, verdict: SimulatedVerdict): Promise<void> {
  await submitVerdict(ctx, submitVerdictSchema.parse({ ...verdict, key: randomUUID(), reviewId, note: 'Simulated.' }))
}

/** The simulated adjudicator is a reader without noise. Settling one dispute may open or close others below it. */
async function settleDisputes(ctx: Context, { roundId, adjudicator }: Input): Promise<void> {
  const as: Context = { ...ctx, actor: { ...adjudicator, role: 'adjudicator' } }
  for (;;) {
    const open = await ctx.db.adjudication.findFirst({ where: { roundId, state: 'open' }, orderBy: { id: 'asc' } })
    if (!open) return
    const { turns, ...options } = await loadSimulated(ctx, open.treeId)
    const truth = simulateReview(turns, { ...options, reviewer: adjudicator.name, noise: 0 })
    const isRejected = truth.some(({ kind, turnId }) => kind === 'REJECT' && turnId === turns[open.turnOrdinal]?.id)
    const decision = isRejected ? ('REJECT' as const) : ('ACCEPT' as const)
    await decideAdjudication(as, { adjudicationId: open.id, decision, reason: 'Simulated adjudication.' })
  }
}
