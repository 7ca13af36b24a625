// The options of a tree's growth, with their defaults and bounds.
import type { Persona } from '../domain/tree'
import type { LinkChoices } from '../graph/link-term'

export type GrowTreeOptions = {
  readonly treeId: string
  readonly seed: number
  /** At least 0, 1 where left out. At 0 all siblings merge into one, and the tree into one trajectory. */
  readonly temperature?: number
  readonly persona?: Persona
  /** Largest number of turns of a trajectory, root and diagnosis included; at least 2, 5 where left out. */
  readonly turns?: number
  /** Largest number of children of a turn; 3 where left out. */
  readonly branch?: number
  /** Number of trajectories aimed at, never exceeded; 12 where left out. */
  readonly trajectories?: number
  readonly choices?: LinkChoices
}

export type GrowSettings = Required<Omit<GrowTreeOptions, 'choices'>>

/** Fills the defaults in. Throws a RangeError on a number out of bounds. */
export function growSettings(options: GrowTreeOptions): GrowSettings {
  const { treeId, seed, temperature = 1, persona = 'plain', turns = 5, branch = 3, trajectories = 12 } = options
  if (!(temperature >= 0 && Number.isFinite(temperature))) {
    throw new RangeError(`temperature must be a number from 0, not ${temperature}`)
  }
  if (!Number.isSafeInteger(seed)) throw new RangeError(`seed must be an integer, not ${seed}`)
  checkCount('turns', turns, 2)
  checkCount('branch', branch, 1)
  checkCount('trajectories', trajectories, 1)
  return { treeId, seed, temperature, persona, turns, branch, trajectories }
}

function checkCount(name: string, value: number, least: number) {
  if (!Number.isInteger(value) || value < least) {
    throw new RangeError(`${name} must be an integer from ${least}, not ${value}`)
  }
}
