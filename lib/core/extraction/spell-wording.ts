// Words to be sought, as their letters and digits alone, with where each word starts.
import { normalise } from '../graph/normalise'

export type Wording = { readonly letters: string; readonly wordStarts: ReadonlySet<number> }

export function spellWording(wording: string): Wording {
  const words = normalise(wording).split(' ')
  const wordStarts = new Set<number>()
  let length = 0
  for (const word of words) {
    wordStarts.add(length)
    length += word.length
  }
  return { letters: words.join(''), wordStarts }
}
