// Which diseases are annotated with a finding: the annotations turned around.
import { annotationsAt } from './effective-annotations'
import type { MedicalGraph } from './medical-graph'

/** The diseases annotated with one finding, each with a weight; own and inherited annotations alike. */
export type Carriers = { readonly diseases: Int32Array; readonly weights: Float64Array }

/** By finding position, made once per graph: each disease's annotations are those that annotationsAt gives. */
export function findingCarriers(graph: MedicalGraph): readonly Carriers[] {
  graph.memo.carriers ??= turnAround(graph)
  return graph.memo.carriers
}

function turnAround(graph: MedicalGraph): Carriers[] {
  const counts = new Int32Array(graph.findingIds.length)
  for (let disease = 0; disease < graph.diseaseIds.length; disease += 1) {
    for (const finding of annotationsAt(graph, disease).findings) counts[finding] = (counts[finding] ?? 0) + 1
  }
  const all = Array.from(counts, (count) => ({ diseases: new Int32Array(count), weights: new Float64Array(count) }))
  const filled = new Int32Array(counts.length)
  for (let disease = 0; disease < graph.diseaseIds.length; disease += 1) {
    const { findings, weights } = annotationsAt(graph, disease)
    findings.forEach((finding, i) => {
      const own = all[finding]
      const at = filled[finding] ?? 0
      if (!own) return
      own.diseases[at] = disease
      own.weights[at] = weights[i] ?? 0
      filled[finding] = at + 1
    })
  }
  return all
}
