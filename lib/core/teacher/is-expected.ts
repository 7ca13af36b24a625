// Whether the graph itself says that a disease shows a finding.
import { annotationsAt } from '../graph/effective-annotations'
import type { MedicalGraph } from '../graph/medical-graph'
import { isAbove } from '../graph/taxonomy'

const memos = new WeakMap<MedicalGraph, Map<number, boolean>>()

/**
 * True where the disease is annotated, with a frequency above 0, with the finding or one below it; false where a probability of the finding is only
 * inferred from a broader annotation or the background. A clinician would not name the latter as a reason. Positions; remembered per graph.
 */
export function isExpected(graph: MedicalGraph, disease: number, finding: number): boolean {
  const memo = memos.get(graph) ?? new Map<number, boolean>()
  memos.set(graph, memo)
  const key = disease * graph.findingIds.length + finding
  const known = memo.get(key)
  if (known !== undefined) return known
  const { findings, weights } = annotationsAt(graph, disease)
  const taxonomy = graph.taxonomies.finding
  const expected = findings.some((annotated, i) => {
    return (weights[i] ?? 0) > 0 && (annotated === finding || isAbove(taxonomy, finding, annotated))
  })
  memo.set(key, expected)
  return expected
}
