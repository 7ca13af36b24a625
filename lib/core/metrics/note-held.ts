// Remembers which hypotheses were ever held.
import type { Belief } from './read-belief'

/**
 * Adds to `onceHeld` every hypothesis of a belief that stands above 0.02, the level a later return is measured from, and returns it.
 *
 * @example noteHeld(new Set(), belief) // new Set(['D:mg', 'D:lems'])
 */
export function noteHeld(onceHeld: Set<string>, belief: Belief): Set<string> {
  for (const { key, p } of belief) if (p > 0.02) onceHeld.add(key)
  return onceHeld
}
