// A text as its letters and digits alone, each with where it stands: what whole-word search looks through.

/** `letters` holds `[a-z0-9]` only; `starts[i]` and `ends[i]` say where the i-th stands in `text`. */
export type SpelledText = {
  readonly text: string
  readonly letters: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

const PLAIN = /[a-z0-9]/
/** Marks and what has no width belong to the letter before them. */
const CLINGS = /[\p{M}\u00ad\u200b\u200c\u200d\u2060\ufeff]/u

/** The letters are those of `normalise`: decomposed, without marks, in lower case. */
export function spellOut(text: string): SpelledText {
  const [starts, ends]: [number[], number[]] = [[], []]
  let letters = ''
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at).toLowerCase()
    if (!PLAIN.test(character) && CLINGS.test(character)) {
      if (ends.at(-1) === at) ends[ends.length - 1] = at + 1
      continue
    }
    const found = PLAIN.test(character) ? character : character < '\u0080' ? '' : plainOf(character)
    for (const letter of found) {
      letters += letter
      starts.push(at)
      ends.push(at + 1)
    }
  }
  return { text, letters, starts, ends }
}

const plainOf = (character: string) =>
  character
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '')
