// How labels, synonyms and test names are compared wherever a term links; composing graphs (word-key) and reading texts (text-fold) compare more loosely.

/** Printable ASCII needs no decomposition, and nearly every label is that. */
const PLAIN = /^[\x20-\x7e]*$/

/**
 * The form in which two terms are compared: Unicode NFKD without combining marks, lower case, every run of characters
 * outside `[a-z0-9]` as one space, trimmed. Total and idempotent; a text without any Latin letter or digit gives ''.
 *
 * @example normalise('  Sjögren’s   SYNDROME ') // 'sjogren s syndrome'
 */
export function normalise(text: string): string {
  const decomposed = PLAIN.test(text) ? text : text.normalize('NFKD').replace(/\p{M}+/gu, '')
  return decomposed
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
