// Whether the graph itself says that a disease shows a finding.
import { annotationsAt } from '../graph/effective-annotations'
import type { MedicalGraph } from '../graph/medical-graph'
import { ancestorsAt } from '../graph/taxonomy'

/** By disease, and within it by finding: 1 where expected. */
const memos = new WeakMap<MedicalGraph, (Uint8Array | undefined)[]>()

/**
 * True where the disease is annotated, with a frequency above 0, with the finding or one below it; false where a probability of the finding is only
 * inferred from a broader annotation or the background. A clinician would not name the latter as a reason. Positions; remembered per graph.
 */
export function isExpected(graph: MedicalGraph, disease: number, finding: number): boolean {
  return expectedOf(graph, disease)[finding] === 1
}

function expectedOf(graph: MedicalGraph, disease: number): Uint8Array {
  const memo = memos.get(graph) ?? []
  const known = memo[disease]
  if (known) return known
  const expected = new Uint8Array(graph.findingIds.length)
  const { findings, weights } = annotationsAt(graph, disease)
  findings.forEach((annotated, i) => {
    if ((weights[i] ?? 0) <= 0) return
    expected[annotated] = 1
    for (const above of ancestorsAt(graph.taxonomies.finding, annotated)) expected[above] = 1
  })
  memo[disease] = expected
  memos.set(graph, memo)
  return expected
}
