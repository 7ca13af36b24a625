// What the graph says of a disease's findings: its own edges, or those of the nearest ancestors that have any.
import type { AnnotationList, MedicalGraph } from './medical-graph'

const NONE: AnnotationList = { findings: new Int32Array(0), weights: new Float64Array(0) }

/**
 * The annotations of the disease at a position: its own edges exactly as given; where it has none, those of its parents
 * together (largest weight per finding, so that an exclusion stays only where no parent affirms), else of all their
 * parents, and so on up; empty where no ancestor has any.
 */
export function annotationsAt(graph: MedicalGraph, disease: number): AnnotationList {
  const known = graph.memo.annotations[disease]
  if (known) return known
  const own = graph.ownAnnotations[disease] ?? NONE
  const list = own.findings.length > 0 ? own : inherited(graph, disease)
  graph.memo.annotations[disease] = list
  return list
}

function inherited(graph: MedicalGraph, disease: number): AnnotationList {
  const { parents } = graph.taxonomies.disease
  let level = new Set<number>(parents[disease])
  while (level.size > 0) {
    const weights = new Map<number, number>()
    const above = new Set<number>()
    for (const member of level) {
      const own = graph.ownAnnotations[member] ?? NONE
      own.findings.forEach((finding, i) => {
        weights.set(finding, Math.max(weights.get(finding) ?? 0, own.weights[i] ?? 0))
      })
      for (const parent of parents[member] ?? []) above.add(parent)
    }
    if (weights.size > 0)
      return { findings: Int32Array.from(weights.keys()), weights: Float64Array.from(weights.values()) }
    level = above
  }
  return NONE
}
