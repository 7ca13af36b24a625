// The paper's second failure mode: unreliable diagnostic update.
import type { FailureCount } from './ungrounded-ordering'

/** Below it more of the belief moved against the evidence than with it. */
const RELIABLE_MIN = 0.5

/**
 * Unreliable diagnostic update: turns whose RAC_t is below one half, among the turns that have one (order turns from the second on). The
 * belief moved more against what the evidence asks for than with it; it stayed put although the evidence asks for at least half of it to move; or at
 * least half of it moved without evidence. The paper names the mode; the rule is this project's.
 *
 * @param racs RAC_t of each turn, null where there is none
 * @example unreliableUpdate([null, 0.9, 0.2, 0.5]) // {"failed":1,"of":3}
 */
export function unreliableUpdate(racs: readonly (number | null)[]): FailureCount {
  const judged = racs.filter((value) => value !== null)
  return { failed: judged.filter((value) => value < RELIABLE_MIN).length, of: judged.length }
}
