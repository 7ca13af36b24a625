// In words, how close a belief is to the true diagnosis.
import { formatMetric } from '@/components/plots/number-text'
import { percent } from '@/components/trees/turn-summary'
import type { ExplainedCloseness } from '@/lib/core/domain/explained-turn'
import type { Names } from './explained-names'

/** One or two sentences. */
export function closenessWords(names: Names, closeness: ExplainedCloseness): string {
  const { sum, before, backslid, isCommitment, parts } = closeness
  const [most] = parts.toSorted((a, b) => b.share - a.share)
  const now = formatMetric(sum)
  const moved =
    before === null ? '' : backslid > 0.0005 ? `, down from ${formatMetric(before)}` : `, from ${formatMetric(before)}`
  if (!most || most.share <= 0) return `Nothing believed is close to the true diagnosis: ${now}${moved}.`
  const name = names.termName(most.term)
  const isTrue = most.closeness === 1
  const shared = most.similarity?.ancestor ? names.conceptName(most.similarity.ancestor) : 'little'
  if (isCommitment) {
    const what = isTrue ? 'is the true one' : `is not the true one, but both are ${shared}`
    return `The diagnosis ${name} ${what}: closeness ${now}${moved}.`
  }
  const what = isTrue ? 'the true diagnosis itself' : `which shares ${shared} with it (${formatMetric(most.closeness)})`
  return `Closeness to the true diagnosis ${now}${moved}. Most comes from ${name}, ${what}, believed at ${percent(most.p)}.`
}
