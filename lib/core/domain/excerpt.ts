// The part of a text that says what somebody looks for.

/**
 * At most about `length` characters of the text around the first of `words` that it contains, whatever their case; its beginning
 * where it contains none. Cut at spaces; an ellipsis stands for what was left out.
 *
 * @example excerptAround('No fever. Ptosis by evening.', ['ptosis'], 12) // '… Ptosis by …'
 */
export function excerptAround(text: string, words: readonly string[], length: number): string {
  const whole = text.replace(/\s+/g, ' ').trim()
  if (whole.length <= length) return whole
  const lower = whole.toLowerCase()
  const found = words.map((word) => (word ? lower.indexOf(word.toLowerCase()) : -1)).find((at) => at >= 0) ?? 0
  const earliest = Math.max(0, Math.min(found - Math.floor(length / 3), whole.length - length))
  const start = earliest === 0 ? 0 : whole.indexOf(' ', earliest - 1) + 1
  const wantedEnd = start + length
  const space = whole.lastIndexOf(' ', wantedEnd)
  const end = wantedEnd >= whole.length ? whole.length : space > start ? space : wantedEnd
  return `${start > 0 ? '… ' : ''}${whole.slice(start, end)}${end < whole.length ? ' …' : ''}`
}
