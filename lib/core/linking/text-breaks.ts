// What stands between two words of a text: whether a wording, a list or a sentence goes on.

/** NONE: one phrase; COMMA and MARK (slash, bracket, colon …): one sentence; COLON: a label and its value; END: another sentence. */
export const NONE = 0
export const COMMA = 1
export const MARK = 2
export const COLON = 3
export const END = 4

const COMMA_CODE = 44
const COLON_CODE = 58
const NEWLINE = 10
const POINTS = new Set([33, 46, 63])
const SEMICOLONS = new Set([59, 0x2022])
const DASHES = new Set([0x2013, 0x2014])
/** Space, tab, hyphens, quotes, emphasis: nothing that parts a phrase. */
const NOTHING = new Set([9, 13, 32, 0xa0, 45, 0x2010, 0x2011, 39, 0x2019, 0x2018, 34, 0x201c, 0x201d, 42, 95])
const ABBREVIATIONS = new Set(['Dr', 'Mr', 'Mrs', 'Ms', 'St', 'vs', 'approx', 'e', 'i', 'g'])

/** The break between the word that ends at `from` and the one that starts at `to`; `previous` is the former as written. */
export function breakBetween(text: string, from: number, to: number, previous: string): number {
  let found = NONE
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at)
    if (NOTHING.has(code)) continue
    if (code === NEWLINE) {
      if (isLineEnd(text, at, to)) return END
    } else if (POINTS.has(code)) found = Math.max(found, pointBreak(text, at, to, previous))
    else if (SEMICOLONS.has(code)) return END
    else if (code === COLON_CODE) found = Math.max(found, COLON)
    else if (code === COMMA_CODE) found = Math.max(found, COMMA)
    else if (DASHES.has(code) && text.charCodeAt(at - 1) === 32) found = Math.max(found, COLON)
    else if (!isApostropheS(text, at)) found = Math.max(found, MARK)
  }
  return found
}

/** A line that goes on in lower case was only wrapped. */
function isLineEnd(text: string, at: number, to: number): boolean {
  const next = text.indexOf('\n', at + 1)
  return (next >= 0 && next < to) || !isLower(text.charCodeAt(to))
}

function pointBreak(text: string, at: number, to: number, previous: string): number {
  const isSpaced = at + 1 >= text.length || !/\S/.test(text.charAt(at + 1)) || /["')\]”’[]/.test(text.charAt(at + 1))
  const isInitial = previous.length === 1 && /[A-Z]/.test(previous)
  const isClosed = /[)\]]/.test(text.charAt(at - 1)) || /[a-z]{2}$/.test(previous)
  const isJammed = !isSpaced && to === at + 1 && isUpper(text.charCodeAt(to)) && isClosed
  if (ABBREVIATIONS.has(previous) || isInitial) return MARK
  if (isJammed) return END
  return isSpaced && !isLower(text.charCodeAt(to)) ? END : MARK
}

const isLower = (code: number) => code >= 97 && code <= 122
const isUpper = (code: number) => code >= 65 && code <= 90
const isApostropheS = (text: string, at: number) => {
  const before = text.charCodeAt(at - 1)
  return (text.charCodeAt(at) | 32) === 115 && (before === 39 || before === 0x2019)
}
