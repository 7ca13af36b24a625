// Remembers what each word as written is, looked up in place: no piece of the text is copied for a word seen before.

export type SeenWords = {
  size: number
  readonly slots: Int32Array
  readonly words: string[]
  readonly values: Int32Array
}

const SLOT_BITS = 18
const SLOTS = 2 ** SLOT_BITS
/** At most half full, so that a probe stays short; reaching it only costs looking words up again. */
const REMEMBERED = SLOTS / 2

export const createSeenWords = (): SeenWords => ({
  size: 0,
  slots: new Int32Array(SLOTS),
  words: [],
  values: new Int32Array(REMEMBERED),
})

/** The value of the word at `start` to `end`, computed and remembered where it is new. */
export function valueOfWord(
  seen: SeenWords,
  text: string,
  start: number,
  end: number,
  compute: (word: string) => number,
): number {
  let hash = end - start
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  let slot = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> (32 - SLOT_BITS)
  for (let entry = seen.slots[slot] ?? 0; entry > 0; entry = seen.slots[slot] ?? 0) {
    if (isWordAt(seen.words[entry - 1] ?? '', text, start, end)) return seen.values[entry - 1] ?? 0
    slot = (slot + 1) & (SLOTS - 1)
  }
  const word = text.slice(start, end)
  const value = compute(word)
  if (seen.size >= REMEMBERED) forget(seen)
  else {
    seen.words.push(word)
    seen.values[seen.size] = value
    seen.size += 1
    seen.slots[slot] = seen.size
  }
  return value
}

function isWordAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false
  for (let i = 0; i < word.length; i += 1) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false
  return true
}

function forget(seen: SeenWords): void {
  seen.size = 0
  seen.words.length = 0
  seen.slots.fill(0)
}
