// Text cut at separators that stand outside brackets.

/** `separator` is matched at a position only; the pieces are trimmed, and empty ones left out. */
export function splitOutsideBrackets(text: string, separator: RegExp): string[] {
  const sticky = new RegExp(separator.source, `${separator.flags.replace(/[gy]/g, '')}y`)
  const pieces: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    if (sign === '(' || sign === '[') depth += 1
    else if (sign === ')' || sign === ']') depth = Math.max(0, depth - 1)
    sticky.lastIndex = at
    const found = depth === 0 ? sticky.exec(text) : null
    if (!found || found[0] === '') continue
    pieces.push(text.slice(start, at))
    start = at + found[0].length
    at = start - 1
  }
  return [...pieces, text.slice(start)].map((piece) => piece.trim()).filter((piece) => piece !== '')
}

/** Sentences and parts between semicolons. A full stop ends one before a capital, a digit or a quotation mark. */
export const splitStatements = (text: string): string[] =>
  splitOutsideBrackets(text, /;\s+|(?<=[a-z)\]%0-9"”])\.\s+(?=[A-Z0-9"“])/).map((piece) => piece.replace(/\.$/, ''))
