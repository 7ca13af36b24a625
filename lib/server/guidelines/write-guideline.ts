// Writes the next version of a round's guidelines; it is in force from the next verdict on.
import type { Guideline, WriteGuideline } from '@/lib/core/domain/guideline'
import { allow } from '@/lib/core/domain/policy'
import { DomainError } from '@/lib/core/errors'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import type { Tx } from '../db'
import { getGuideline } from './get-guideline'

/**
 * A text that is in force already makes no version, so that sending twice is harmless. Throws `conflict` where somebody wrote a newer
 * version than the one the text is based on, and `round-closed`.
 */
export async function writeGuideline(ctx: Context, input: WriteGuideline): Promise<Guideline> {
  allow(ctx.actor, 'manage-rounds')
  const { roundId, text, basedOn } = input
  const version = await ctx.db.$transaction(async (tx) => {
    await requireOpenRound(tx, roundId)
    const newest = await tx.guideline.findFirstOrThrow({ where: { roundId }, orderBy: { version: 'desc' } })
    if (newest.text === text) return newest.version
    if (newest.version !== basedOn) throw conflictWith(newest.version, basedOn)
    const next = newest.version + 1
    await tx.guideline.create({
      data: { roundId, version: next, text, authorId: ctx.actor.id, createdAt: ctx.now },
      select: { version: true },
    })
    const entry = { action: 'write-guideline', subject: 'round', subjectId: roundId, detail: { version: next } }
    await recordEvent(ctx, tx, entry)
    return next
  })
  return getGuideline(ctx, { roundId, version })
}

/** Locked until the transaction ends, so that versions come one after the other. */
async function requireOpenRound(tx: Tx, roundId: number): Promise<void> {
  const [round] = await tx.$queryRaw<
    { state: string }[]
  >`SELECT state FROM rounds WHERE id = ${roundId} FOR NO KEY UPDATE`
  if (!round) throw new DomainError('not-found', `There is no round ${roundId}.`)
  if (round.state === 'closed')
    throw new DomainError('round-closed', 'This round is closed; its guidelines stay as they are.')
}

const conflictWith = (newest: number, basedOn: number) =>
  new DomainError(
    'conflict',
    `Version ${newest} was written while you worked on version ${basedOn}. Nothing was stored; compare the two before you go on.`,
  )
