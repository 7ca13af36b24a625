// Whether a span of a text ends where words and numbers end, so that a cut number is not taken for a quote.

const WORD = /[\p{L}\p{N}\p{M}]/u
const DIGIT = /\p{Nd}/u
/** What joins digits to one value: decimals, thousands, ranges, ratios, blood pressures, dates. */
const JOINS_DIGITS = /[.,·:/×x–—−-]/
/** What changes the value behind it. */
const CHANGES_VALUE = /[<>≤≥±~∼≈–—−-]/

/**
 * False where an end lies inside a word or a number: `10` of `101`, `101` of `101.87`, `5` of `5-10`, `120` of `120/80`; and where the
 * span begins with a number whose sign or bound stands before it, `0.01` of `< 0.01`, or parts a range or measure, `5` of `5 – 10`.
 */
export function isWholeQuote(text: string, start: number, end: number): boolean {
  return !isInside(text, start) && !isInside(text, end) && !losesSign(text, start) && !partsRange(text, start, end)
}

function isInside(text: string, at: number): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at)]
  if (WORD.test(before) && WORD.test(after)) return true
  if (DIGIT.test(before) && JOINS_DIGITS.test(after)) return DIGIT.test(text.charAt(at + 1))
  return JOINS_DIGITS.test(before) && DIGIT.test(after) && DIGIT.test(text.charAt(at - 2))
}

function losesSign(text: string, start: number): boolean {
  if (!DIGIT.test(text.charAt(start))) return false
  const before = /\S?\s{0,2}$/.exec(text.slice(Math.max(0, start - 3), start))?.[0] ?? ''
  return CHANGES_VALUE.test(before) && (/[<>≤≥±≈~∼]/.test(before) || !/\s$/.test(before))
}

const RANGE = /\d\s?[×x–—−-]\s?$/
const GOES_ON = /^\s?[×x–—−-]\s?\d/

function partsRange(text: string, start: number, end: number): boolean {
  if (DIGIT.test(text.charAt(start)) && RANGE.test(text.slice(Math.max(0, start - 4), start))) return true
  return DIGIT.test(text.charAt(end - 1)) && GOES_ON.test(text.slice(end, end + 4))
}
