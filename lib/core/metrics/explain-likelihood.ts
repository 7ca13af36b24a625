// How probable a finding is under a disease, with the rule and the annotation that say so.
import type { ExplainedLikelihood, LikelihoodRule } from '../domain/explained-term'
import { linAt } from '../graph/lin-similarity'
import { isAbove } from '../graph/taxonomy'
import { backgroundAt } from './background-at'
import { clampRate } from './clamp-rate'
import { type CarriedAnnotation, explainAnnotations } from './explain-annotations'
import type { ExplainContext } from './explain-context'
import { explainConcept } from './explain-concept'
import { explainSimilarity } from './explain-similarity'

type Found = { rule: LikelihoodRule; annotation: CarriedAnnotation | null; unclamped: number }

/**
 * The same P(f|h) as likelihoodAt. Of annotations that give equal probabilities the first is named, one of the finding itself before others.
 *
 * @example explainLikelihood(context, lems, achr).rule // 'excluded'
 */
export function explainLikelihood(context: ExplainContext, disease: number, finding: number): ExplainedLikelihood {
  const { rule, annotation, unclamped } = applyRules(context, disease, finding)
  const value = clampRate(unclamped)
  if (!annotation) return { value, rule, annotation: null, similarity: null }
  const named = {
    disease: explainConcept(context, 'disease', annotation.carrier),
    isOwn: annotation.carrier === disease,
    finding: explainConcept(context, 'finding', annotation.finding),
    weight: annotation.weight,
    // A source may state 0.5 itself; memory does not keep them apart.
    isStated: annotation.weight === 0.5 ? null : true,
    source: null,
  }
  const similarity = rule === 'inherited' ? explainSimilarity(context, 'finding', annotation.finding, finding) : null
  return { value, rule, annotation: named, similarity }
}

function applyRules({ graph }: ExplainContext, disease: number, finding: number): Found {
  const taxonomy = graph.taxonomies.finding
  const annotations = explainAnnotations(graph, disease)
  const isSame = (annotation: CarriedAnnotation) => annotation.finding === finding
  const ranked = [...annotations.filter(isSame), ...annotations.filter((each) => !isSame(each))]
  const implying = ranked.filter(
    (each) => each.weight > 0 && (isSame(each) || isAbove(taxonomy, finding, each.finding)),
  )
  const implied = largest(implying, (each) => each.weight)
  if (implied) return { rule: 'implied', annotation: implied, unclamped: implied.weight }
  const above = ranked.filter((each) => isSame(each) || isAbove(taxonomy, each.finding, finding))
  const excluded = above.find((each) => each.weight <= 0)
  if (excluded) return { rule: 'excluded', annotation: excluded, unclamped: 0 }
  const background = backgroundAt(graph, finding)
  const lent = (each: CarriedAnnotation) => each.weight * linAt(taxonomy, each.finding, finding)
  const inherited = largest(above, lent)
  if (!inherited) return { rule: 'background', annotation: null, unclamped: background }
  return { rule: 'inherited', annotation: inherited, unclamped: Math.max(background, lent(inherited)) }
}

function largest(
  annotations: readonly CarriedAnnotation[],
  sizeOf: (annotation: CarriedAnnotation) => number,
): CarriedAnnotation | null {
  const [first = null, ...rest] = annotations
  return rest.reduce((best, next) => (best === null || sizeOf(next) > sizeOf(best) ? next : best), first)
}
