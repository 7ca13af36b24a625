// Whether a final diagnosis follows from the belief before it.
import type { Belief } from './read-belief'

/**
 * Whether the final diagnosis (its term key) is not a hypothesis of largest `p` in the belief before it. Ties are all largest; on an empty belief every
 * diagnosis is a nonsequitur.
 *
 * @example isNonsequitur([], 'D:mg') // true
 */
export function isNonsequitur(before: Belief, diagnosis: string): boolean {
  const largest = before.reduce((most, hypothesis) => Math.max(most, hypothesis.p), -Infinity)
  return !before.some((hypothesis) => hypothesis.key === diagnosis && hypothesis.p === largest)
}
