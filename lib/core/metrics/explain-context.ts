// What explaining a trajectory needs to know of its case, and which concepts it has named.
import type { ClinicalCase } from '../domain/case'
import type { ExplainedConcepts } from '../domain/explained-term'
import { menuIndex } from '../domain/oracle'
import type { LinkChoices } from '../graph/link-term'
import type { MedicalGraph } from '../graph/medical-graph'
import { termKey } from './term-key'

export type ExplainContext = {
  readonly graph: MedicalGraph
  readonly clinicalCase: ClinicalCase
  readonly choices: LinkChoices | undefined
  readonly menu: ReadonlyMap<string, number>
  /** Position of the ground-truth diagnosis, -1 where it is unmapped. */
  readonly truth: number
  /** Grows as concepts are named. */
  readonly concepts: ExplainedConcepts
}

/**
 * Prepares a case for explaining its scores on a graph with people's link choices.
 *
 * @example explainContext(graph, clinicalCase).concepts // {} — nothing is named yet
 */
export function explainContext(graph: MedicalGraph, clinicalCase: ClinicalCase, choices?: LinkChoices): ExplainContext {
  const truth = termKey(graph, 'disease', clinicalCase.diagnosis, choices).position
  return { graph, clinicalCase, choices, menu: menuIndex(clinicalCase.menu), truth, concepts: {} }
}
