// How probable one finding is under every disease, computed at once.
import { findingCarriers } from '../graph/finding-carriers'
import { linAt } from '../graph/lin-similarity'
import type { FindingLikelihoods, MedicalGraph } from '../graph/medical-graph'
import { ancestorsAt, descendantsAt } from '../graph/taxonomy'
import { backgroundAt } from './background-at'
import { clampRate } from './clamp-rate'

/**
 * P(f|h) clamped to [0.01, 0.99] of the finding at a position for every disease: `values` for those whose annotations speak of it (`diseases`,
 * ascending), `otherwise` (the background rate) for all others. The rules stand at findingProbability. Remembered with the graph: a finding costs
 * its annotated relatives once, whatever the number of diseases asked about.
 *
 * @example likelihoodsOf(graph, graph.findingIds.indexOf('F:ptosis')).otherwise // 0.325
 */
export function likelihoodsOf(graph: MedicalGraph, finding: number): FindingLikelihoods {
  const known = graph.memo.likelihoods[finding]
  if (known) return known
  const rates = ratesByDisease(graph, finding)
  const diseases = Int32Array.from(rates.keys()).sort()
  const values = Float64Array.from(diseases, (disease) => rates.get(disease) ?? 0)
  const found = { diseases, values, otherwise: clampRate(backgroundAt(graph, finding)) }
  graph.memo.likelihoods[finding] = found
  return found
}

function ratesByDisease(graph: MedicalGraph, finding: number): Map<number, number> {
  const taxonomy = graph.taxonomies.finding
  const carriers = findingCarriers(graph)
  const background = backgroundAt(graph, finding)
  const implied = new Map<number, number>()
  const inferred = new Map<number, number>()
  const excluded = new Set<number>()
  const read = (annotated: number, weigh: (disease: number, weight: number) => void) => {
    const own = carriers[annotated]
    own?.diseases.forEach((disease, i) => weigh(disease, own.weights[i] ?? 0))
  }
  const raise = (rates: Map<number, number>, disease: number, rate: number) => {
    if (rate > (rates.get(disease) ?? 0)) rates.set(disease, rate)
  }
  const implies = (disease: number, weight: number) => weight > 0 && raise(implied, disease, weight)
  read(finding, (disease, weight) => (weight > 0 ? implies(disease, weight) : excluded.add(disease)))
  for (const below of descendantsAt(taxonomy, finding)) read(below, implies)
  for (const above of ancestorsAt(taxonomy, finding)) {
    const similarity = linAt(taxonomy, above, finding)
    read(above, (disease, weight) =>
      weight > 0 ? raise(inferred, disease, weight * similarity) : excluded.add(disease),
    )
  }
  const rates = new Map<number, number>()
  for (const [disease, rate] of inferred) if (rate > background) rates.set(disease, clampRate(rate))
  for (const disease of excluded) rates.set(disease, clampRate(0))
  for (const [disease, rate] of implied) rates.set(disease, clampRate(rate))
  return rates
}
