// A reproducible source of uniform numbers: the same seed gives the same sequence on every machine.

const HASH_PRIME = 16777619
const WARM_UP = 12

/** FNV-1a over UTF-16 code units, from an offset of its own so that four hashes fill the generator's state. */
function hash(text: string, offset: number): number {
  let state = offset >>> 0
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), HASH_PRIME) >>> 0
  return Math.imul(state ^ (state >>> 15), 0x85ebca6b) >>> 0
}

/**
 * Uniform numbers in [0, 1) with 53 random bits each, from the sfc32 generator ("small fast counting", C. Doty-Humphrey,
 * PractRand), its state filled from the seed. Not for secrets.
 *
 * @param seed any number or text; `1` and `'1'` are the same seed. Name a stream by appending to it: `${seed}:split`.
 * @returns a function that gives the next number of the sequence
 * @example seededRandom(7)() === seededRandom('7')() // true
 */
export function seededRandom(seed: number | string): () => number {
  const text = String(seed)
  let a = hash(text, 0x811c9dc5)
  let b = hash(text, 0x9e3779b9)
  let c = hash(text, 0x243f6a88)
  let counter = 1
  const next32 = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return sum >>> 0
  }
  for (let i = 0; i < WARM_UP; i++) next32()
  return () => ((next32() >>> 5) * 67108864 + (next32() >>> 6)) / 9007199254740992
}
