// What a trajectory came to.
import type { Diagnosis } from '../domain/case'
import type { Outcome } from '../domain/score'
import { type LinkChoices, linkTerm, type Term } from '../graph/link-term'
import type { MedicalGraph } from '../graph/medical-graph'
import { normalise } from '../graph/normalise'
import { closeness } from './closeness'

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
  if (normalise(diagnosis.label) === normalise(truth.label)) return 'HIT'
  const wanted = linkTerm(graph, 'disease', truth, choices)
  const given = linkTerm(graph, 'disease', diagnosis, choices)
  if (wanted.status !== 'linked' || given.status !== 'linked') return 'MISS'
  if (wanted.id === given.id) return 'HIT'
  return closeness(graph, given.id, wanted.id) >= NEAR ? 'NEAR' : 'MISS'
}
