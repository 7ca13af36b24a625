// How probable a finding is under a disease, by position.
import { annotationsAt } from '../graph/effective-annotations'
import { linAt } from '../graph/lin-similarity'
import type { AnnotationList, MedicalGraph } from '../graph/medical-graph'
import { isAbove } from '../graph/taxonomy'
import { backgroundAt } from './background-at'
import { clampRate } from './clamp-rate'

/** Bounds the memory spent on remembered pairs. */
const REMEMBERED = 4_000_000

/**
 * P(f|h) clamped to [0.01, 0.99], remembered per pair; the rules stand at findingProbability.  Positions must be within the graph.
 *
 * @example likelihoodAt(graph, graph.diseaseIds.indexOf('D:lems'), graph.findingIds.indexOf('F:achr')) // 0.01 — excluded
 */
export function likelihoodAt(graph: MedicalGraph, disease: number, finding: number): number {
  const { likelihood } = graph.memo
  const key = disease * graph.findingIds.length + finding
  const known = likelihood.get(key)
  if (known !== undefined) return known
  const value = clampRate(unclamped(graph, annotationsAt(graph, disease), finding))
  if (likelihood.size >= REMEMBERED) likelihood.clear()
  likelihood.set(key, value)
  return value
}

function unclamped(graph: MedicalGraph, { findings, weights }: AnnotationList, finding: number): number {
  const taxonomy = graph.taxonomies.finding
  let implied = 0
  let excluded = false
  let inferred = backgroundAt(graph, finding)
  for (let i = 0; i < findings.length; i += 1) {
    const annotated = findings[i] ?? 0
    const weight = weights[i] ?? 0
    const same = annotated === finding
    if (weight > 0 && (same || isAbove(taxonomy, finding, annotated))) implied = Math.max(implied, weight)
    else if (same || isAbove(taxonomy, annotated, finding)) {
      if (weight > 0) inferred = Math.max(inferred, weight * linAt(taxonomy, annotated, finding))
      else excluded = true
    }
  }
  if (implied > 0) return implied
  return excluded ? 0 : inferred
}
