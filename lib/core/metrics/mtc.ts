// Multi-Turn Coherence (MTC).

/**
 * MTC, Multi-Turn Coherence, in [0, 1]: the share of turns that carry none of the flags repeat, drop, resurrect, nonsequitur, contradiction and
 * mass. Null without turns. Source: this project's own definition.
 * Throws a RangeError unless 0 <= coherent <= turns.
 *
 * @example mtc(3, 4) // 0.75
 */
export function mtc(coherent: number, turns: number): number | null {
  if (!(coherent >= 0 && coherent <= turns)) throw new RangeError(`${coherent} coherent of ${turns} turns`)
  return turns === 0 ? null : coherent / turns
}
