// The five metrics of a path or of a prefix of it.
import type { Metrics } from '../domain/score'
import { discountedCloseness } from './discounted-closeness'
import { mean } from './mean'
import { mtc } from './mtc'
import { og } from './og'
import type { Tally } from './tally'

/**
 * DTC, RAC, BUC, OG and MTC from the sums over the turns of a path, each in [0, 1] or null where its definition gives none.
 *
 * @example metricsOf(step.sums).og // null — nothing is ordered at the root
 */
export function metricsOf(sums: Tally): Metrics {
  return {
    dtc: discountedCloseness(sums.closeness, sums.backsliding),
    rac: mean(sums.racSum, sums.racTurns),
    buc: mean(sums.bucSum, sums.bucTurns),
    og: og(sums.grounded, sums.orders),
    mtc: mtc(sums.coherent, sums.turns),
  }
}
