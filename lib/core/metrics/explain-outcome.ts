// What a trajectory came to, and by which comparison of its diagnosis with the truth.
import type { ExplainedOutcome } from '../domain/explanation'
import type { Outcome } from '../domain/score'
import type { Term } from '../graph/link-term'
import { normalise } from '../graph/normalise'
import type { ExplainContext } from './explain-context'
import { explainSimilarity } from './explain-similarity'
import { explainTerm } from './explain-term'

/**
 * The reason of an outcome that the score gives; `diagnosis` is null where the path ends without one.
 *
 * @example explainOutcome(context, 'UNRESOLVED', null).reason // 'no-diagnosis'
 */
export function explainOutcome(context: ExplainContext, value: Outcome, diagnosis: Term | null): ExplainedOutcome {
  const stated = context.clinicalCase.diagnosis
  const truth = explainTerm(context, 'disease', stated)
  if (!diagnosis) return { value, reason: 'no-diagnosis', truth, diagnosis: null, similarity: null }
  const given = explainTerm(context, 'disease', diagnosis)
  const similarity =
    truth.concept !== null && given.concept !== null
      ? explainSimilarity(context, 'disease', positionIn(context, given.concept), context.truth)
      : null
  const compared = { value, truth, diagnosis: given, similarity }
  if (normalise(diagnosis.label) === normalise(stated.label)) return { ...compared, reason: 'same-label' }
  if (truth.concept === null) return { ...compared, reason: 'truth-unmapped' }
  if (given.concept === null) return { ...compared, reason: 'diagnosis-unmapped' }
  if (given.concept === truth.concept) return { ...compared, reason: 'same-concept' }
  return { ...compared, reason: value === 'NEAR' ? 'close' : 'far' }
}

const positionIn = ({ graph }: ExplainContext, id: string) => graph.taxonomies.disease.positions.get(id) ?? -1
