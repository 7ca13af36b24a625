// How strongly a turn's evidence speaks for or against one hypothesis, finding by finding.
import { type ExplainedSupport, SHOWN_FINDINGS, type SupportPart } from '../domain/explained-turn'
import type { Polarity } from '../domain/finding'
import { clamp } from './clamp'
import { clampRate } from './clamp-rate'
import { backgroundAt } from './background-at'
import type { ExplainContext } from './explain-context'
import { explainLikelihood } from './explain-likelihood'

/** One mapped piece of evidence: the concept's position, and its place among the turn's findings. */
export type PlacedEvidence = { readonly finding: number; readonly polarity: Polarity; readonly place: number }

const LIMIT = 4.6

/**
 * The same total as totalSupport with its parts in nats, those of the findings that are shown. An unmapped hypothesis (`disease` below 0) has none.
 *
 * @example explainSupport(context, -1, evidence).total // 0
 */
export function explainSupport(
  context: ExplainContext,
  disease: number,
  evidence: readonly PlacedEvidence[],
): ExplainedSupport {
  const parts = disease < 0 ? [] : evidence.map((each) => partOf(context, disease, each))
  const sum = parts.reduce((total, part) => total + part.s, 0)
  const rest = parts.filter((part) => part.finding >= SHOWN_FINDINGS)
  return {
    parts: parts.filter((part) => part.finding < SHOWN_FINDINGS),
    hidden: { findings: rest.length, s: rest.reduce((total, part) => total + part.s, 0) },
    sum,
    total: clamp(sum, -LIMIT, LIMIT),
  }
}

function partOf(context: ExplainContext, disease: number, { finding, polarity, place }: PlacedEvidence): SupportPart {
  const likelihood = explainLikelihood(context, disease, finding)
  const background = clampRate(backgroundAt(context.graph, finding))
  const present = polarity === 'present'
  const s = present ? Math.log(likelihood.value / background) : Math.log((1 - likelihood.value) / (1 - background))
  return { finding: place, likelihood, s }
}
