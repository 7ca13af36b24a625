// How close a turn's belief is to the truth, hypothesis by hypothesis.
import { type ClosenessPart, type ExplainedCloseness, SHOWN_HYPOTHESES } from '../domain/explained-turn'
import type { NamedHypothesis } from './explain-belief'
import type { ExplainContext } from './explain-context'
import { explainSimilarity } from './explain-similarity'

/**
 * C_t with its parts, likeliest first; null where the truth is unmapped. `before` is C of the turn before, null at the root. A diagnosis is a belief of one
 * hypothesis at 1 (`isCommitment`).
 *
 * @example explainCloseness(context, belief, null, false)?.backslid // 0 — nothing to fall from at the root
 */
export function explainCloseness(
  context: ExplainContext,
  belief: readonly NamedHypothesis[],
  before: number | null,
  isCommitment: boolean,
): ExplainedCloseness | null {
  if (context.truth < 0) return null
  const parts = belief.map((hypothesis) => partOf(context, hypothesis))
  const sum = parts.reduce((total, part) => total + part.share, 0)
  const ranked = parts.toSorted((a, b) => b.p - a.p)
  const rest = ranked.slice(SHOWN_HYPOTHESES)
  return {
    sum,
    before,
    backslid: before === null ? 0 : Math.max(0, before - sum),
    isCommitment,
    parts: ranked.slice(0, SHOWN_HYPOTHESES),
    hidden: { hypotheses: rest.length, share: rest.reduce((total, part) => total + part.share, 0) },
  }
}

function partOf(context: ExplainContext, { position, p, term }: NamedHypothesis): ClosenessPart {
  const similarity = position < 0 ? null : explainSimilarity(context, 'disease', position, context.truth)
  const closeness = similarity?.value ?? 0
  return { term, p, closeness, similarity, share: p * closeness }
}
