// Which findings moved a hypothesis.
import type { MedicalGraph } from '../graph/medical-graph'
import type { Evidence } from '../metrics/read-evidence'
import { supportAt } from '../metrics/support-at'
import { findingPhrase } from './phrases'

/** Support below this, in nats, moves nothing worth naming. */
const WORTH_NAMING = 0.15
const NAMED = 3

export type MovingFindings = { readonly inFavour: string[]; readonly against: string[] }

/** Up to three findings each way, the strongest first; none for an unmapped hypothesis (`disease` below 0). */
export function movingFindings(graph: MedicalGraph, disease: number, evidence: readonly Evidence[]): MovingFindings {
  if (disease < 0) return { inFavour: [], against: [] }
  const weighed = evidence
    .filter(({ finding }) => finding >= 0)
    .map(({ finding, polarity }) => {
      return { words: findingPhrase(graph, finding, polarity), support: supportAt(graph, disease, finding, polarity) }
    })
    .filter(({ support }) => Math.abs(support) >= WORTH_NAMING)
    .sort((a, b) => Math.abs(b.support) - Math.abs(a.support))
  return {
    inFavour: weighed
      .filter(({ support }) => support > 0)
      .slice(0, NAMED)
      .map(({ words }) => words),
    against: weighed
      .filter(({ support }) => support < 0)
      .slice(0, NAMED)
      .map(({ words }) => words),
  }
}
