// In how many reviewed cases of a disease a finding was there: a hint at the frequency of an edge.
import type { MedicalGraph } from '@/lib/core/graph/medical-graph'
import { isAbove } from '@/lib/core/graph/taxonomy'
import type { ScoringContext } from '@/lib/core/metrics/scoring-context'
import { termKey } from '@/lib/core/metrics/term-key'
import type { ReviewedTree } from './reviewed-trees'

/** Grows with the reviewed cases, not with their trees. */
export class SeenFindings {
  readonly #graph: MedicalGraph
  /** True diagnosis → case → findings that were present, by position. */
  readonly #byDisease = new Map<number, Map<number, Set<number>>>()

  constructor(graph: MedicalGraph) {
    this.#graph = graph
  }

  /** Reads the observation and every turn of a tree; a case counts once, whatever tree of it told of a finding. */
  add({ graph, choices, truth }: ScoringContext, { caseId, clinicalCase, turns }: ReviewedTree): void {
    if (truth === null) return
    const cases = this.#byDisease.get(truth) ?? new Map<number, Set<number>>()
    const seen = cases.get(caseId) ?? new Set<number>()
    const told = turns.flatMap((turn) => [...turn.findings, ...turn.answers.flatMap((answer) => answer.findings)])
    for (const finding of [...clinicalCase.observation.findings, ...told]) {
      const { position } = termKey(graph, 'finding', finding, choices)
      if (finding.polarity === 'present' && position >= 0) seen.add(position)
    }
    cases.set(caseId, seen)
    this.#byDisease.set(truth, cases)
  }

  /** Cases whose true diagnosis is the disease, and those of them that showed the finding or one below it. */
  count(disease: number, finding: number): { present: number; cases: number } {
    const cases = [...(this.#byDisease.get(disease)?.values() ?? [])]
    const taxonomy = this.#graph.taxonomies.finding
    const shows = (seen: Set<number>) =>
      seen.has(finding) || [...seen].some((position) => isAbove(taxonomy, finding, position))
    return { present: cases.filter(shows).length, cases: cases.length }
  }
}
