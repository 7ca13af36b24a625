// What one draw of a turn is steered by.
import type { Traits } from './persona-traits'

/** `temperature` at least 0: 0 leaves nothing to chance but what the persona does; `random` gives uniform numbers in [0, 1). */
export type PersonaDraw = {
  readonly traits: Traits
  readonly temperature: number
  readonly random: () => number
}
