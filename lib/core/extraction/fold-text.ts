// Folds a text to the form in which quotes are compared where they do not stand word for word, and keeps where each character came from.

/** `starts[i]` and `ends[i]`: where the character at `i` of `folded` stands in `text`. */
export type FoldedText = {
  readonly text: string
  readonly folded: string
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

/** Characters that are read as others; an empty string drops them. */
const READ_AS: Readonly<Record<string, string>> = {
  ...spread('\u00ad\u200b\u200c\u200d\u2060\ufeff', ''),
  ...spread('‘’‚‛′´`ʼ＇', "'"),
  ...spread('“”„‟″«»＂', '"'),
  ...spread('‐‑‒–—―−﹣－', '-'),
  ...{ µ: 'μ', '…': '...', ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl' },
}

const SPACE = /\s/
const LETTER = /\p{L}/u
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u

/**
 * White space of any kind and length is one space; soft hyphens and characters without width go; typographic quotation marks and dashes
 * are plain ones. A hyphen between letters goes, with the white space after it, so that `fe-⏎ver`, `well-⏎known` and `well-known` fold as
 * `fever` and `wellknown`; beside a digit a hyphen stays, and only the white space after it goes. Case, digits, signs and all else stay.
 */
export function foldText(text: string): FoldedText {
  const out = { characters: [] as string[], starts: [] as number[], ends: [] as number[] }
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (SPACE.test(character)) {
      if (out.characters.at(-1) !== ' ' && !endsHyphen(out.characters)) push(out, ' ', at)
      else if (out.characters.at(-1) === ' ') out.ends[out.ends.length - 1] = at + 1
      continue
    }
    joinLetters(out, character)
    for (const folded of READ_AS[character] ?? character) push(out, folded, at)
  }
  const { characters, starts, ends } = out
  return { text, folded: characters.join(''), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) }
}

type Out = { characters: string[]; starts: number[]; ends: number[] }

function push(out: Out, character: string, at: number): void {
  out.characters.push(character)
  out.starts.push(at)
  out.ends.push(at + 1)
}

/** Whether the last is a hyphen that is part of a word or a number: white space after it only breaks a line. */
const endsHyphen = (characters: readonly string[]): boolean =>
  characters.at(-1) === '-' && LETTER_OR_DIGIT.test(characters.at(-2) ?? '')

/** Takes away the hyphen before a letter where a letter stands before it. */
function joinLetters(out: Out, character: string): void {
  if (out.characters.at(-1) !== '-' || !LETTER.test(character) || !LETTER.test(out.characters.at(-2) ?? '')) return
  out.characters.pop()
  out.starts.pop()
  out.ends.pop()
}

function spread(characters: string, readAs: string): Record<string, string> {
  return Object.fromEntries(Array.from(characters, (character) => [character, readAs]))
}
