// A guess at the tokens of a text, for reserving before a call and where a server does not count.

/** About four characters to a token in English; rounded up. */
export const estimateTokens = (...texts: readonly string[]): number =>
  Math.ceil(texts.reduce((sum, text) => sum + text.length, 0) / 4)
