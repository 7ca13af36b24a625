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
  const { weights, overfull } = probabilities(differential.map((entry) => entry.p))
  const entries = new Map<string, { key: string; position: number; p: number }>()
  let mapped = 0
  differential.forEach((hypothesis, i) => {
    const term = termKey(graph, 'disease', hypothesis, choices)
    if (term.position >= 0) mapped += 1
    const known = entries.get(term.key)
    const p = weights[i] ?? 0
    if (known) known.p += p
    else entries.set(term.key, { key: term.key, position: term.position, p })
  })
  return { belief: [...entries.values()], overfull, mapped }
}

function probabilities(given: readonly (number | null)[]): { weights: number[]; overfull: boolean } {
  const stated = given.filter((p) => p !== null)
  const weights = stated.length === given.length ? stated : given.map((_, i) => 1 / (i + 1))
  const sum = weights.reduce((total, p) => total + p, 0)
  if (weights !== stated) return { weights: weights.map((p) => p / sum), overfull: false }
  const overfull = sum > 1 + TOLERANCE
  return { weights: overfull ? weights.map((p) => p / sum) : weights, overfull }
}
