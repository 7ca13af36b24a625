// What a trajectory came to.
import type { Diagnosis } from '../domain/case'
import type { Outcome } from '../domain/score'
import type { LinkChoices, Term } from '../graph/link-term'
import type { MedicalGraph } from '../graph/medical-graph'
import { resolveWording } from '../graph/term-index'
import { linAt } from '../graph/lin-similarity'
import { termKey } from './term-key'

const NEAR = 0.8

/**
 * HIT where the final diagnosis links to the concept of the truth or its label normalises like the truth's, NEAR where its
 * closeness is at least 0.8, else MISS; UNRESOLVED without a final diagnosis. An unmapped truth can be hit by label only.
 * Source: this project's own definition.
 *
 * @example outcome(graph, { label: 'Myasthenia gravis', concept: null }, { label: 'MG' }) // 'HIT'
 */
export function outcome(graph: MedicalGraph, truth: Diagnosis, diagnosis: Term | null, choices?: LinkChoices): Outcome {
  if (!diagnosis) return 'UNRESOLVED'
  const { disease } = graph.terms
  if (resolveWording(disease, diagnosis.label).normalised === resolveWording(disease, truth.label).normalised)
    return 'HIT'
  const wanted = termKey(graph, 'disease', truth, choices).position
  const given = termKey(graph, 'disease', diagnosis, choices).position
  if (wanted < 0 || given < 0) return 'MISS'
  if (wanted === given) return 'HIT'
  return linAt(graph.taxonomies.disease, given, wanted) >= NEAR ? 'NEAR' : 'MISS'
}
