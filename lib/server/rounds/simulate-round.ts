// Plays a round with simulated reviewers to its end, through the operations that people use.
import { randomUUID } from 'node:crypto'
import { submitVerdictSchema } from '@/lib/core/domain/verdict'
import { allow } from '@/lib/core/domain/policy'
import { DomainError } from '@/lib/core/errors'
import { personaSchema, type Turn } from '@/lib/core/domain/tree'
import { normalise } from '@/lib/core/graph/normalise'
import { READER_NOISE, simulateReview, type SimulatedVerdict } from '@/lib/core/teacher/simulate-review'
import { decideAdjudication } from '../adjudications/decide-adjudication'
import type { ReviewSlot } from '@/lib/generated/prisma/client'
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
  if (round.isProspective)
    throw new DomainError('conflict', 'Simulated readers judge whole turns; a prospective round is read by people.')
  await playSlots(ctx, input)
  await settleDisputes(ctx, input)
  // The round of an audit stays open as long as its certificate.
  const audits = await ctx.db.auditStream.count({ where: { roundId: input.roundId, state: 'watching' } })
  if (audits === 0) await closeRound(ctx, { roundId: input.roundId })
  // Of trees whose additional reader could not be found.
  await settleDisputes(ctx, input)
}

/** Every slot that one of the readers may take, those that disagreement adds too. */
async function playSlots(ctx: Context, { roundId, readers }: Input): Promise<void> {
  for (let after = { treeId: 0, ordinal: -1 }, turn = 0; ; turn += 1) {
    const { treeId, ordinal } = after
    const slot = await ctx.db.reviewSlot.findFirst({
      where: {
        ...{ roundId, state: { not: 'submitted' } },
        OR: [{ treeId: { gt: treeId } }, { treeId, ordinal: { gt: ordinal } }],
      },
      orderBy: [{ treeId: 'asc' }, { ordinal: 'asc' }],
    })
    if (!slot) return
    after = slot
    const reader = await findReader(ctx, slot, [...readers.slice(turn % readers.length), ...readers])
    if (reader) await playSlot(ctx, slot, reader)
  }
}

type Slot = Pick<ReviewSlot, 'roundId' | 'treeId' | 'kind' | 'holderId' | 'reservedForId'>

/** Whoever holds it or it is reserved for, else the first who has not read the tree: of gold items in any round. */
async function findReader(
  { db }: Context,
  slot: Slot,
  inTurn: SimulatedReader[],
): Promise<SimulatedReader | undefined> {
  const named = slot.holderId ?? slot.reservedForId
  if (named !== null) return inTurn.find(({ id }) => id === named)
  const { treeId, roundId, kind } = slot
  const where = { treeId, roundId: kind === 'gold' ? undefined : roundId }
  const read = new Set((await db.review.findMany({ where, select: { reviewerId: true } })).map((row) => row.reviewerId))
  return inTurn.find(({ id }) => !read.has(id))
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
