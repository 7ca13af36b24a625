// Of a figure, an interval that does not claim too much.
import type { Estimate } from '../calibration/estimate'
import type { FigureName } from '../domain/evaluation'
import { isCaseShare } from './is-case-share'
import { widenShare } from './widen-share'

/**
 * As `widenShare` where each case counts 0 or 1; any other figure is left as it is.
 *
 * @param cases how many the figure is over
 * @example widenFigure('turns', { value: 1, lo: 1, hi: 1 }, 40) // {"value":1,"lo":1,"hi":1}
 */
export function widenFigure(name: FigureName, estimate: Estimate, cases: number): Estimate {
  return isCaseShare(name) ? widenShare(estimate, cases) : estimate
}
