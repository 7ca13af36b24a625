// What of a case's ties a move to the other side puts in doubt.
import type { ClinicalCase } from '../domain/case'
import type { SplitTies } from '../domain/split'

/**
 * Held out, a case must not be in what models are trained on: its releases count. In train, it may be trained on: the evaluations that
 * measured it while it was held out count.
 */
export const tiesOfMove = (ties: SplitTies | undefined, to: ClinicalCase['split']): SplitTies => ({
  releases: to === 'held-out' ? (ties?.releases ?? []) : [],
  evaluations: to === 'train' ? (ties?.evaluations ?? []) : [],
})
