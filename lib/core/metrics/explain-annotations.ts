// The annotations that speak for a disease, each with the disease that carries it.
import type { MedicalGraph } from '../graph/medical-graph'

/** By position; `carrier` is the disease itself or the ancestor that stands in for it. */
export type CarriedAnnotation = { readonly finding: number; readonly weight: number; readonly carrier: number }

/**
 * The same findings and weights as annotationsAt: the disease's own edges, else those of its parents together, else of theirs. Where several of a level carry a
 * finding, the one with the largest weight is named, of equals the first.
 *
 * @example explainAnnotations(graph, graph.diseaseIds.indexOf('D:ocular-mg'))[0]?.carrier // graph.diseaseIds.indexOf('D:mg')
 */
export function explainAnnotations(graph: MedicalGraph, disease: number): CarriedAnnotation[] {
  const own = ownAnnotations(graph, disease)
  if (own.length > 0) return own
  const { parents } = graph.taxonomies.disease
  let level = new Set<number>(parents[disease])
  while (level.size > 0) {
    const best = new Map<number, CarriedAnnotation>()
    const above = new Set<number>()
    for (const member of level) {
      for (const annotation of ownAnnotations(graph, member)) {
        const known = best.get(annotation.finding)
        if (!known || annotation.weight > known.weight) best.set(annotation.finding, annotation)
      }
      for (const parent of parents[member] ?? []) above.add(parent)
    }
    if (best.size > 0) return [...best.values()]
    level = above
  }
  return []
}

function ownAnnotations(graph: MedicalGraph, carrier: number): CarriedAnnotation[] {
  const { findings, weights } = graph.ownAnnotations[carrier] ?? { findings: [], weights: [] }
  return Array.from(findings, (finding, i) => ({ finding, weight: weights[i] ?? 0, carrier }))
}
