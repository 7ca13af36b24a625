// Plays a round with simulated reviewers to its end, through the operations that people use.
import { randomUUID } from 'node:crypto'
import { submitVerdictSchema } from '@/lib/core/domain/verdict'
import { DomainError } from '@/lib/core/errors'
import { personaSchema, type Turn } from '@/lib/core/domain/tree'
import { normalise } from '@/lib/core/graph/normalise'
import { simulateReview, type SimulatedVerdict } from '@/lib/core/teacher/simulate-review'
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
  const round = await ctx.db.round.findUniqueOrThrow({ where: { id: input.roundId } })
  if (!round.isSimulated) throw new DomainError('not-allowed', 'Only a round opened as simulated can be played by simulated readers.')
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
  const tree = await ctx.db.tree.findUniqueOrThrow({
    where: { id: slot.treeId },
    select: { key: true, persona: true, case: { select: { diagnosisLabel: true } }, turns: { orderBy: { ordinal: 'asc' } } },
  })
  const truth = normalise(tree.case.diagnosisLabel)
  const isTrue = ({ action }: Turn) => action?.kind === 'diagnose' && normalise(action.label) === truth
  const persona = personaSchema.nullable().parse(tree.persona) ?? 'plain'
  const teacherTurns = toTurns(tree.turns.filter((turn) => turn.authorId === null))
  const verdicts = simulateReview(teacherTurns, { treeId: tree.key, persona, reviewer: reader.name, isTrue })
  for (const verdict of verdicts) await give(as, reviewId, verdict)
  await submitReview(as, { reviewId })
}

async function give(ctx: Context, reviewId: number, verdict: SimulatedVerdict): Promise<void> {
  await submitVerdict(ctx, submitVerdictSchema.parse({ ...verdict, key: randomUUID(), reviewId, note: '' }))
}

/** The simulated adjudicator sides with whoever rejects: the readers' errors are as often one way as the other. */
async function settleDisputes(ctx: Context, { roundId, adjudicator }: Input): Promise<void> {
  const as: Context = { ...ctx, actor: { ...adjudicator, role: 'adjudicator' } }
  for (;;) {
    const open = await ctx.db.adjudication.findMany({ where: { roundId, state: 'open' }, select: { id: true, turnOrdinal: true } })
    if (open.length === 0) return
    for (const { id } of open) {
      if ((await ctx.db.adjudication.count({ where: { id, state: 'open' } })) === 0) continue
      await decideAdjudication(as, { adjudicationId: id, decision: 'REJECT', reason: 'Simulated adjudication.' })
    }
  }
}
