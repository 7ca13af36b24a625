// A short name for a finding that DDXPlus gives as a question to the patient.

/** Taken off the start, in this order, as often as they fit. */
const openings: readonly RegExp[] = [
  /^(?:do|did|have|are|were) you (?:(?:ever|recently|currently|constantly|suddenly|regularly|previously,? or do you|or did you ever),? )*/i,
  /^(?:have|had|been|feel|feeling|suffer from|experiencing|noticed|notice|diagnosed with)\b ?/i,
  /^(?:that you |like you )/i,
  /^(?:a|an|any|the) /i,
]

/**
 * The question without its opening, brackets and question mark. The whole question stays where nothing would be left.
 *
 * @example shortenQuestion('Do you have a fever (either felt or measured with a thermometer)?') // 'Fever'
 */
export function shortenQuestion(question: string): string {
  const whole = question.trim().replace(/[?:\s]+$/, '')
  const plain = whole.replace(/ ?\([^()]*\)+/g, '').trim()
  let short = plain
  for (const opening of openings) short = short.replace(opening, '')
  const label = short === '' ? whole : short
  return label.charAt(0).toUpperCase() + label.slice(1)
}
