// What scoring needs to know of a case, read once for all of its trajectories.
import type { ClinicalCase } from '../domain/case'
import { menuIndex } from '../domain/oracle'
import { type LinkChoices } from '../graph/link-term'
import type { MedicalGraph } from '../graph/medical-graph'
import { termKey } from './term-key'

export type ScoringContext = {
  readonly graph: MedicalGraph
  readonly clinicalCase: ClinicalCase
  readonly choices: LinkChoices | undefined
  readonly menu: ReadonlyMap<string, number>
  /** Position of the ground-truth diagnosis, null where it is unmapped. */
  readonly truth: number | null
}

/**
 * Prepares a case for scoring on a graph with people's link choices.
 *
 * @example scoringContext(graph, clinicalCase).truth // graph.diseaseIds.indexOf('D:mg')
 */
export function scoringContext(graph: MedicalGraph, clinicalCase: ClinicalCase, choices?: LinkChoices): ScoringContext {
  const { position } = termKey(graph, 'disease', clinicalCase.diagnosis, choices)
  return { graph, clinicalCase, choices, menu: menuIndex(clinicalCase.menu), truth: position < 0 ? null : position }
}
