// Where a disease without findings of its own takes them from.
import { type MedicalGraph, positionOf } from './medical-graph'

/**
 * The nearest ancestors with own findings, all of one distance, by id: those whose findings the metrics read for the disease.
 * Empty where it has findings of its own, and where no ancestor has any. Throws a RangeError unless `id` is a disease.
 */
export function annotatedAncestors(graph: MedicalGraph, id: string): string[] {
  const { parents, ids } = graph.taxonomies.disease
  const isAnnotated = (position: number) => (graph.ownAnnotations[position]?.findings.length ?? 0) > 0
  const start = positionOf(graph, 'disease', id)
  if (isAnnotated(start)) return []
  let level = new Set<number>(parents[start])
  while (level.size > 0) {
    const annotated = [...level].filter(isAnnotated)
    if (annotated.length > 0) return annotated.map((position) => ids[position] ?? '').sort()
    level = new Set([...level].flatMap((position) => [...(parents[position] ?? [])]))
  }
  return []
}
