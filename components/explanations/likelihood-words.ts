// In words, where the probability of a finding under a disease comes from.
import { formatMetric } from '@/components/plots/number-text'
import { percent } from '@/components/trees/turn-summary'
import type { ExplainedAnnotation, ExplainedBackground, ExplainedLikelihood } from '@/lib/core/domain/explained-term'
import type { Names } from './explained-names'

/** "seen in 80 % of it", said of the finding under the hypothesis; never a certainty. */
export function likelihoodWords({ rule, value, annotation }: ExplainedLikelihood): string {
  if (rule === 'excluded') return 'seen, as stated, in none of it'
  if (rule === 'inherited') return `expected in ${percent(value)} of it`
  return `seen in ${percent(value)} of it${annotation?.isStated === false ? ' (no figure stated)' : ''}`
}

/** How the probability was read from the graph, as one sentence. */
export function originWords(names: Names, likelihood: ExplainedLikelihood, background: ExplainedBackground): string {
  const { rule, annotation, similarity } = likelihood
  if (!annotation) return 'The graph says nothing of it in this disease: the rate over all diseases counts.'
  const carrier = annotation.isOwn
    ? ''
    : ` It is annotated to ${names.conceptName(annotation.disease)}, which stands in.`
  const finding = names.conceptName(annotation.finding)
  if (rule === 'excluded') return `${finding} is annotated as not occurring.${carrier}`
  if (rule === 'implied') return `${finding}: ${frequencyWords(annotation)}.${carrier}`
  const lent = annotation.weight * (similarity?.value ?? 0)
  const product = `${formatMetric(annotation.weight)} × similarity ${formatMetric(similarity?.value ?? 0)}`
  const more = lent > background.raw ? '' : ', less than the rate over all diseases, which counts instead'
  return `The broader finding ${finding}: ${product} = ${formatMetric(lent)}${more}.${carrier}`
}

/** "80 %", "about half, no figure stated". */
function frequencyWords({ weight, isStated }: ExplainedAnnotation): string {
  if (isStated === false) return 'no frequency stated, read as 50 %'
  return percent(weight)
}
