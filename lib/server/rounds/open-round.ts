// Opens a review round: draws its trees and stores every candidate's inclusion probability, the seed and the slots.
import { allow } from '@/lib/core/domain/policy'
import type { OpenRound, Round } from '@/lib/core/domain/round'
import { DomainError } from '@/lib/core/errors'
import { takeLock } from '../advisory-lock'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import type { Tx } from '../db'
import { getActiveGraphId } from '../graphs/load-graph'
import { isUniqueViolation } from '../unique-violation'
import { drawRound } from './draw-round'
import { getRound } from './get-round'
import { storeDraw } from './store-draw'
import { storeRound } from './store-round'

/** The same candidates, options and seed draw the same trees. Gold items and repeats are no candidates of the round. */
export async function openRound(ctx: Context, input: OpenRound): Promise<Round> {
  allow(ctx.actor, 'manage-rounds')
  try {
    const roundId = await ctx.db.$transaction((tx) => drawAndStore(ctx, tx, input))
    return await getRound(ctx, { roundId })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    const detail = `There is a round named "${input.name}" already.`
    throw new DomainError('conflict', detail, { cause: error, defects: [{ pointer: '/name', detail }] })
  }
}

async function drawAndStore(ctx: Context, tx: Tx, input: OpenRound): Promise<number> {
  // Two rounds opened at once must not draw the same unqueued tree.
  await takeLock(tx, 'open-round')
  const graphId = await getActiveGraphId(tx)
  const draw = await drawRound(ctx, tx, input, graphId)
  if (draw.drawn.length === 0) {
    const detail = 'The draw came out empty; raise the budget or take another seed.'
    throw new DomainError('invalid-input', detail, { defects: [{ pointer: '/budget', detail }] })
  }
  const id = await storeRound(ctx, tx, input, graphId)
  await storeDraw(tx, id, draw)
  const counts = { candidates: draw.weighed.length, drawn: draw.drawn.length, gold: draw.gold.chosen.length }
  const detail = { ...counts, repeats: draw.repeats.chosen, seed: input.seed }
  await recordEvent(ctx, tx, { action: 'open-round', subject: 'round', subjectId: id, detail })
  return id
}
