// A model's text without what no database holds: NUL, which JSON may write as an escape, and half a surrogate pair.

/** NUL is gone; half a pair, written as an escape or left by a cut, is the replacement character. */
export const storableText = (text: string): string => text.replaceAll('\u0000', '').toWellFormed()
