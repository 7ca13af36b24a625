// In words, how the final diagnosis compares with the true one.
import { formatMetric } from '@/components/plots/number-text'
import type { ExplainedOutcome } from '@/lib/core/domain/explanation'
import type { Names } from './explained-names'

/** One sentence. */
export function outcomeWords(names: Names, { reason, truth, diagnosis, similarity }: ExplainedOutcome): string {
  const right = names.termName(truth)
  const given = diagnosis ? names.termName(diagnosis) : ''
  const closeness = formatMetric(similarity?.value ?? 0)
  const shared = similarity?.ancestor ? `they share ${names.conceptName(similarity.ancestor)}, ` : ''
  switch (reason) {
    case 'no-diagnosis':
      return `The path ends without a diagnosis; the true one is ${right}.`
    case 'same-label':
    case 'same-concept':
      return `The final diagnosis is the true one, ${right}.`
    case 'close':
      return `${given} is not ${right} but close to it: ${shared}closeness ${closeness}, at least 0.8.`
    case 'far':
      return `${given} is not ${right}: ${shared}closeness ${closeness}, below 0.8.`
    case 'truth-unmapped':
      return `The true diagnosis ${right} links to no disease of the graph, so that only the same wording is a hit.`
    case 'diagnosis-unmapped':
      return `The final diagnosis ${given} links to no disease of the graph and is not worded like the true one, ${right}.`
  }
}
