// A short name for a finding that DDXPlus gives as a question to the patient.

const past = /^have you ever (?:had|been diagnosed with)(?: a diagnosis of)? (?:an? )?/i
const question =
  /^(?:do|did|have|are|were) you (?!or )(?:(?:ever|recently|currently|constantly|suddenly|regularly|previously,? or do you|or did you ever),? )*/i

/** Taken off what the question's opening leaves, in this order. */
const openings: readonly RegExp[] = [
  /^(?:have|had|been|feel|feeling|suffer from|experiencing|noticed|notice|diagnosed with)\b ?/i,
  /^(?:(?:that|like) you (?:are )?|that )/i,
  /^(?:a|an|any|the) /i,
]

/**
 * The question without its opening, brackets and question mark; what may be long past is a history. The whole question stays where it
 * has no such opening or nothing would be left.
 *
 * @example shortenQuestion('Do you have a fever (either felt or measured with a thermometer)?') // 'Fever'
 */
export function shortenQuestion(text: string): string {
  const whole = text.trim().replace(/[?:\s]+$/, '')
  const plain = whole.replace(/ ?\(+[^()]*\)+/g, '').trim()
  if (past.test(plain)) return plain.replace(past, 'History of ')
  let short = plain.replace(question, '')
  if (short !== plain) for (const opening of openings) short = short.replace(opening, '')
  const label = short === '' ? whole : short
  return label.charAt(0).toUpperCase() + label.slice(1)
}
