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
const DIGIT = /\p{N}/u

/**
 * White space of any kind and length is one space; soft hyphens and characters without width go; typographic quotation marks and dashes
 * are plain ones. A hyphen between letters goes, with the white space after it, so that `fe-⏎ver`, `well-⏎known` and `well-known` fold as
 * `fever` and `wellknown`; beside a digit a hyphen stays, and only a line break after it goes. Case, digits, signs and all else stay.
 */
export function foldText(text: string): FoldedText {
  const out = { characters: [] as string[], starts: [] as number[], ends: [] as number[] }
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (SPACE.test(character)) {
      if (out.characters.at(-1) !== ' ' && !endsLineHyphen(out.characters, text, at)) push(out, ' ', at)
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

/** Whether the white space at `at` follows a hyphen that is part of a word: a letter stands before it, or a digit and the line ends. */
function endsLineHyphen(characters: readonly string[], text: string, at: number): boolean {
  if (characters.at(-1) !== '-') return false
  const before = characters.at(-2) ?? ''
  if (LETTER.test(before)) return true
  const isLineEnd =
    /^[^\S\n\r]*[\n\r]/.test(text.slice(at, at + 40)) || /[\n\r]\s*$/.test(text.slice(Math.max(0, at - 40), at))
  return DIGIT.test(before) && isLineEnd
}

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
