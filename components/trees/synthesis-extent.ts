// How large an ordered synthesis is, and what it may cost at most: for deciding on a budget, not a bill.
import type { SynthesizeTrees } from '@/lib/core/domain/tree-list'

/** What one call is taken to read and write, in tokens: a conversation of some turns, an answer of a paragraph. */
export const TOKENS_A_CALL = { prompt: 2000, completion: 400 }

type Prices = { promptPrice: number | null; completionPrice: number | null }
export type SynthesisExtent = {
  trees: number
  trajectories: number
  /** No more calls than these, drawings that repeat an earlier one aside; null where no model is asked. */
  callsMax: number | null
  /** US dollars at most; null where the model has no price. */
  usdMax: number | null
}

/**
 * A tree has at most one turn per trajectory and level below the first; a turn takes a decision and an update, the first one call.
 *
 * @example extent of 2 cases with 1 tree of 3 trajectories and 4 turns: 2 trees, 6 trajectories, 2 × (1 + 2 × 3 × 3) = 38 calls
 */
export function synthesisExtent(
  cases: number,
  options: Pick<SynthesizeTrees, 'teacher' | 'treesPerCase' | 'trajectories' | 'turns'>,
  prices: Prices | null,
): SynthesisExtent {
  const trees = cases * options.treesPerCase
  const trajectories = trees * options.trajectories
  if (options.teacher === 'kg-policy') return { trees, trajectories, callsMax: null, usdMax: null }
  const callsMax = trees * (1 + 2 * options.trajectories * (options.turns - 1))
  return { trees, trajectories, callsMax, usdMax: prices && costOf(callsMax, prices) }
}

function costOf(calls: number, { promptPrice, completionPrice }: Prices): number | null {
  if (promptPrice === null && completionPrice === null) return null
  const perCall = TOKENS_A_CALL.prompt * (promptPrice ?? 0) + TOKENS_A_CALL.completion * (completionPrice ?? 0)
  return (calls * perCall) / 1_000_000
}
