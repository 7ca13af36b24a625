// The naive-Bayes belief over the diagnosable diseases of the graph.
import { clamp } from '../metrics/clamp'
import type { Evidence } from '../metrics/read-evidence'
import { supportsOf } from '../metrics/supports-of'
import { SUPPORT_LIMIT } from '../metrics/total-support'
import type { Traits } from './persona-traits'
import { diagnosablePositions, type PolicyContext } from './policy-context'
import type { Held } from './read-path'
import { softmax } from './softmax'

/** Nobody weighs thousands of diseases: these many, the best supported, are thought of. */
const THOUGHT_OF = 400
/** One weight in so many goes into the sample. */
const SAMPLED = 16

/**
 * The belief that the evidence alone asks for, from a uniform prior over the diseases with own annotations: the presenting findings' support
 * weighted by `openingWeight`, each later turn's by `evidenceWeight` and clamped as in the metrics. Of a graph with more than 400 such diseases the
 * 400 best supported, ties by position. Sums to 1; in the order of the positions; empty for a graph without annotations.
 */
export function naiveBayes(
  context: PolicyContext,
  evidence: readonly (readonly Evidence[])[],
  { openingWeight, evidenceWeight }: Traits,
): Held[] {
  const { graph } = context
  const [presenting = [], ...later] = evidence
  const opening = supportsOf(graph, presenting)
  const gathered = later.map((news) => supportsOf(graph, news))
  const positions = diagnosablePositions(context)
  const logWeights = Float64Array.from(positions, (position) => {
    let sum = 0
    for (const supports of gathered) sum += clamp(supports[position] ?? 0, -SUPPORT_LIMIT, SUPPORT_LIMIT)
    return openingWeight * (opening[position] ?? 0) + evidenceWeight * sum
  })
  const thoughtOf = bestOf(logWeights)
  const probabilities = softmax(thoughtOf.map((at) => logWeights[at] ?? 0))
  return thoughtOf.map((at, index) => {
    const position = positions[at] ?? -1
    const key = graph.diseaseIds[position] ?? ''
    return { key, position, label: graph.concept(key)?.label ?? key, p: probabilities[index] ?? 0 }
  })
}

/** Places of the largest weights, ascending. */
function bestOf(weights: Float64Array): number[] {
  const places = Array.from(weights.keys())
  if (places.length <= THOUGHT_OF) return places
  const least = largestBut(weights, THOUGHT_OF)
  const above = places.filter((at) => (weights[at] ?? 0) > least)
  const level = places.filter((at) => weights[at] === least).slice(0, THOUGHT_OF - above.length)
  return [...above, ...level].sort((a, b) => a - b)
}

/** The `count`-th largest weight. A sorted sample tells what need not be sorted. */
function largestBut(weights: Float64Array, count: number): number {
  const sample = weights.filter((_, at) => at % SAMPLED === 0).sort()
  const guess = sample.at(-Math.ceil((2 * count) / SAMPLED)) ?? -Infinity
  const upper = weights.filter((weight) => weight >= guess)
  return (upper.length >= count ? upper : weights.slice()).sort().at(-count) ?? -Infinity
}
