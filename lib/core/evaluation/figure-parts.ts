// What one case adds to every figure of an evaluation.
import type { CaseResult, FigureName } from '../domain/evaluation'

/** A figure over cases is `sum of sum / sum of of`; a case without the figure adds nothing to either. */
export type Part = { readonly sum: number; readonly of: number }
export type FigureParts = Readonly<Record<FigureName, Part>>

const NONE: Part = { sum: 0, of: 0 }
const one = (isTrue: boolean): Part => ({ sum: isTrue ? 1 : 0, of: 1 })
const mean = (value: number | null): Part => (value === null ? NONE : { sum: value, of: 1 })

/**
 * Shares and means count a case once. The rates are pooled: all unavailable orders among all orders, and so on, so that a case with many orders
 * weighs more. A failed item (`null`) is a miss for `hit`, `hitOrNear` and `judged` and adds nothing else. `judged` exists where a judge
 * was asked; a case without a diagnosis is then not the same, one whose judgment could not be read is left out.
 *
 * @param result what was measured, or null where the item failed
 * @param hasJudge whether the evaluation has a judge
 * @example figureParts(null, false).hit // {"sum":0,"of":1}
 */
export function figureParts(result: CaseResult | null, hasJudge: boolean): FigureParts {
  if (!result) return failedParts(hasJudge)
  const { outcome, orders, repeats } = result
  return {
    hit: one(outcome === 'HIT'),
    hitPlayed: one(outcome === 'HIT'),
    hitOrNear: one(outcome === 'HIT' || outcome === 'NEAR'),
    judged: hasJudge && result.judgeDefect === null ? one(result.judgment?.isSame === true) : NONE,
    ...{ precision: mean(result.precision), recall: mean(result.recall) },
    ...{ turns: mean(result.turns), orders: mean(orders) },
    unavailableRate: { sum: result.unavailable, of: orders },
    repeatRate: { sum: repeats, of: orders },
    ...{
      dtc: mean(result.dtc),
      rac: mean(result.rac),
      buc: mean(result.buc),
      og: mean(result.og),
      mtc: mean(result.mtc),
    },
    coverage: mean(result.coverage),
    ungroundedOrdering: { sum: result.ungrounded, of: orders - repeats },
    unreliableUpdate: { sum: result.unreliableUpdates, of: result.updates },
    degradedCoherence: { sum: result.incoherentTurns, of: result.turns - 1 },
  }
}

function failedParts(hasJudge: boolean): FigureParts {
  const missed = one(false)
  return {
    ...{ hit: missed, hitOrNear: missed, judged: hasJudge ? missed : NONE, hitPlayed: NONE },
    ...{ precision: NONE, recall: NONE, turns: NONE, orders: NONE, unavailableRate: NONE, repeatRate: NONE },
    ...{ dtc: NONE, rac: NONE, buc: NONE, og: NONE, mtc: NONE, coverage: NONE },
    ...{ ungroundedOrdering: NONE, unreliableUpdate: NONE, degradedCoherence: NONE },
  }
}
