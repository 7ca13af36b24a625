// Reads a turn's differential as a belief over hypotheses.
import type { Hypothesis } from '../domain/tree'
import type { LinkChoices } from '../graph/link-term'
import type { MedicalGraph } from '../graph/medical-graph'
import type { TermKey } from '../graph/term-index'
import { termKey } from './term-key'

/** One hypothesis and its probability. */
export type BeliefEntry = TermKey & { readonly p: number }
/** Distinct hypotheses in the order of their first entry; what is missing to 1 belongs to none of them. */
export type Belief = readonly BeliefEntry[]

export type BeliefReading = {
  readonly belief: Belief
  /** The given probabilities summed to more than 1 + 1e-6. */
  readonly overfull: boolean
  /** How many entries of the differential, duplicates included, linked to a disease. */
  readonly mapped: number
}

const TOLERANCE = 1e-6

/**
 * The belief a differential states. Where any `p` is missing, all are replaced by reciprocal ranks `(1/rank) / sum(1/rank)`; where the
 * given `p` sum to more than 1 + 1e-6 they are divided by their sum; entries of one hypothesis then add up. Empty for an empty differential.
 *
 * @example readBelief(graph, [{ label: 'MG', p: null }, { label: 'LEMS', p: 0.9 }]).belief.map((h) => h.p) // [1 / 1.5, 0.5 / 1.5]
 */
export function readBelief(
  graph: MedicalGraph,
  differential: readonly Pick<Hypothesis, 'label' | 'concept' | 'p'>[],
  choices?: LinkChoices,
): BeliefReading {
  const { weights, overfull } = probabilities(differential)
  const belief: { key: string; position: number; p: number }[] = []
  let mapped = 0
  for (let i = 0; i < differential.length; i += 1) {
    const hypothesis = differential[i]
    if (!hypothesis) continue
    const { key, position } = termKey(graph, 'disease', hypothesis, choices)
    if (position >= 0) mapped += 1
    const p = weights[i] ?? 0
    const known = entryOf(belief, key)
    if (known) known.p += p
    else belief.push({ key, position, p })
  }
  return { belief, overfull, mapped }
}

/** A differential is short: a search costs less than a map. */
function entryOf<T extends TermKey>(entries: readonly T[], key: string): T | undefined {
  for (const entry of entries) if (entry.key === key) return entry
  return undefined
}

function probabilities(differential: readonly Pick<Hypothesis, 'p'>[]): { weights: number[]; overfull: boolean } {
  const isStated = differential.every(({ p }) => p !== null)
  const weights = differential.map(({ p }, i) => (isStated ? (p ?? 0) : 1 / (i + 1)))
  let sum = 0
  for (const weight of weights) sum += weight
  const overfull = isStated && sum > 1 + TOLERANCE
  return { weights: isStated && !overfull ? weights : weights.map((weight) => weight / sum), overfull }
}
