// The belief with which a clinician starts: what the presentation asks for, coloured by experience.
import type { PersonaDraw } from './persona-draw'
import type { Held } from './read-path'
import { softmax } from './softmax'

/** Keeps a hypothesis of probability 0 within reach. */
const FLOOR = 1e-9

/**
 * Each log probability shifted by up to the persona's `impression`, in nats, either way; unchanged at temperature 0. Costs one random number per
 * hypothesis.
 */
export function firstImpression(belief: readonly Held[], { traits, temperature, random }: PersonaDraw): Held[] {
  const width = traits.impression * Math.min(1, temperature)
  const coloured = softmax(belief.map(({ p }) => Math.log(Math.max(p, FLOOR)) + width * (2 * random() - 1)))
  return belief.map((held, index) => ({ ...held, p: coloured[index] ?? 0 }))
}
