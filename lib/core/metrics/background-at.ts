// The background rate of a finding, by position.
import type { MedicalGraph } from '../graph/medical-graph'
import { ancestorsAt } from '../graph/taxonomy'

/**
 * How often a finding is seen in a disease of the graph, before clamping, in (0, 1):
 * `(sum over diseases of P0 + 0.5) / (N_d + 1)`, where P0 is the largest positive weight among a disease's own annotations
 * equal to the finding or below it, and N_d counts the diseases with own edges. 0.5 in a graph without annotations.
 * All findings are computed at the first call and remembered with the graph. Source: this project's own definition.
 *
 * @example backgroundAt(graph, graph.findingIds.indexOf('F:ptosis')) // 0.325
 */
export function backgroundAt(graph: MedicalGraph, finding: number): number {
  graph.memo.background ??= allBackgrounds(graph)
  return graph.memo.background[finding] ?? 0
}

function allBackgrounds(graph: MedicalGraph): Float64Array {
  const sums = new Float64Array(graph.findingIds.length)
  const best = new Float64Array(graph.findingIds.length)
  for (const { findings, weights } of graph.ownAnnotations) {
    const touched: number[] = []
    const raise = (finding: number, weight: number) => {
      const known = best[finding] ?? 0
      if (known === 0) touched.push(finding)
      if (weight > known) best[finding] = weight
    }
    findings.forEach((finding, i) => {
      const weight = weights[i] ?? 0
      if (weight <= 0) return
      raise(finding, weight)
      for (const ancestor of ancestorsAt(graph.taxonomies.finding, finding)) raise(ancestor, weight)
    })
    for (const finding of touched) {
      sums[finding] = (sums[finding] ?? 0) + (best[finding] ?? 0)
      best[finding] = 0
    }
  }
  return sums.map((sum) => (sum + 0.5) / (graph.diagnosableIds.length + 1))
}
