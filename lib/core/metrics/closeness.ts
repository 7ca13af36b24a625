// How close a hypothesis is to the true diagnosis.
import { linSimilarity } from '../graph/lin-similarity'
import { type MedicalGraph, positionOf } from '../graph/medical-graph'

/**
 * c(h, g) in [0, 1]: 1 for the true disease itself, else the Lin similarity of the two on intrinsic information content; 0 for an
 * unmapped or ambiguous hypothesis (`null`). Source: Lin (1998), Seco, Veale and Hayes (2004).
 * Throws a RangeError where the graph holds no such disease.
 *
 * @example closeness(graph, 'D:mg', 'D:mg') // 1
 */
export function closeness(graph: MedicalGraph, diseaseId: string | null, truthId: string): number {
  positionOf(graph, 'disease', truthId)
  return diseaseId === null ? 0 : linSimilarity(graph, diseaseId, truthId)
}
