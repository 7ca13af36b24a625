// In words, why an ordered test is grounded or not.
import type { ExplainedOrder } from '@/lib/core/domain/explained-turn'
import { inSentence, type Names } from './explained-names'

/** One sentence. Bits as the metric counts them: at least 0.01 are needed. */
export function orderWords(names: Names, order: ExplainedOrder): string {
  const { reason, first, gains, considered, indicates } = order
  const [best] = gains
  const finding = best ? inSentence(names.conceptName(best.finding)) : ''
  if (reason === 'repeat')
    return `Ordered before, in turn ${first?.turn ?? 0}${first && !order.wordings.includes(first.wording) ? ` as ${first.wording}` : ''}.`
  if (reason === 'informative')
    return `Whether ${finding} is present is expected to tell ${bits(best?.bits)} about the hypotheses; 0.01 are enough.`
  if (reason === 'indicated') return `It is indicated for ${names.conceptName(indicates ?? '')}, one of the hypotheses.`
  if (reason === 'nothing-known')
    return 'Neither the graph nor the answer names a finding that the graph knows, so nothing speaks for it.'
  if (reason === 'too-few') return 'Fewer than two hypotheses are known to the graph: there is nothing to tell apart.'
  const all = considered === 1 ? finding : `none of ${considered} findings; the best, ${finding},`
  return `It can hardly tell the hypotheses apart: ${all} is expected to tell ${bits(best?.bits)}, less than 0.01.`
}

const bits = (value: number | undefined) => `${(value ?? 0).toFixed(3)} bits`

/** Which tests had grounds and which had none: "Grounded: CT. Not grounded: MRI." */
export function ordersWords(orders: readonly ExplainedOrder[]): string {
  const list = (isGrounded: boolean) => {
    const names = orders.filter((order) => order.isGrounded === isGrounded).map(({ wordings }) => wordings.join(' or '))
    if (names.length === 0) return []
    return [`${isGrounded ? 'Grounded' : 'Not grounded'}: ${names.join(', ')}.`]
  }
  return [...list(true), ...list(false)].join(' ')
}
