// The paper's third failure mode: degraded multi-turn coherence.
import type { TurnFlag } from '../domain/score'
import type { FailureCount } from './ungrounded-ordering'

/**
 * Degraded multi-turn coherence: turns that carry at least one flag of MTC (a test ordered again, a leading hypothesis dropped or a discarded one
 * brought back without evidence, a diagnosis that does not lead the belief, a finding contradicted, probabilities beyond 1), among the turns
 * after the first, which has nothing to be coherent with. The paper names the mode; the rule is this project's.
 *
 * @param flags the flags of each turn, root first
 * @example degradedCoherence([[], ['repeat', 'drop'], []]) // {"failed":1,"of":2}
 */
export function degradedCoherence(flags: readonly (readonly TurnFlag[])[]): FailureCount {
  const later = flags.slice(1)
  return { failed: later.filter((turn) => turn.length > 0).length, of: later.length }
}
