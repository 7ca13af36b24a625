// What the acceptance model sees of a trajectory.
import { metricNames, type Metrics, type Outcome } from '@/lib/core/domain/score'

export type Scored = Metrics & { outcome: Outcome; turns: number }

/** The features in the order of `labelFeatures`. An unresolved outcome is the one with all three indicators 0. */
export const featureNames: readonly string[] = [
  ...metricNames.flatMap((name) => [name, `${name}Missing`]),
  'outcomeHit',
  'outcomeNear',
  'outcomeMiss',
  'logTurns',
]

/**
 * The five metrics, each followed by an indicator of its absence (a null metric is 0 with indicator 1), indicators of the
 * outcome, and the natural logarithm of the number of turns.
 *
 * @param label metrics in [0, 1] or null, an outcome, and at least one turn; otherwise RangeError
 * @param into is written to from `place` on, and returned: a table is filled without an array per row
 * @example labelFeatures({ dtc: 0.9, rac: null, buc: 1, og: 1, mtc: 1, outcome: 'HIT', turns: 1 }).join() // "0.9,0,0,1,1,0,1,0,1,0,1,0,0,0"
 */
export function labelFeatures(
  label: Scored,
  into: Float64Array = new Float64Array(featureNames.length),
  place = 0,
): Float64Array {
  if (!(label.turns >= 1)) throw new RangeError('a trajectory has at least one turn')
  let next = place
  for (const name of metricNames) {
    const value = label[name]
    if (value !== null && !(value >= 0 && value <= 1)) throw new RangeError(`${name} is not in [0, 1]`)
    into[next] = value ?? 0
    into[next + 1] = value === null ? 1 : 0
    next += 2
  }
  const { outcome } = label
  into[next] = outcome === 'HIT' ? 1 : 0
  into[next + 1] = outcome === 'NEAR' ? 1 : 0
  into[next + 2] = outcome === 'MISS' ? 1 : 0
  into[next + 3] = Math.log(label.turns)
  return into
}
