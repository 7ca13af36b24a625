// The keys of bags in a form that a text is checked against without allocating anything: two 32-bit sums over the words.

/** `lows` and `highs` by slot; `used` tells the free slots. */
export type BagKeys = {
  readonly mask: number
  readonly used: Uint8Array
  readonly lows: Int32Array
  readonly highs: Int32Array
}

export function mix(value: number): number {
  let x = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
  return x ^ (x >>> 16)
}

/** What a word adds to either sum. */
export const lowWeight = (word: number) => mix(word + 1)
export const highWeight = (word: number) => mix(word ^ 0x5bd1e995)

export function bagKeys(bags: readonly (readonly number[])[]): BagKeys {
  const size = 2 ** Math.ceil(Math.log2(2 * bags.length + 2))
  const keys = {
    mask: size - 1,
    used: new Uint8Array(size),
    lows: new Int32Array(size),
    highs: new Int32Array(size),
  }
  for (const words of bags) {
    const low = words.reduce((sum, word) => (sum + lowWeight(word)) | 0, 0)
    const high = words.reduce((sum, word) => (sum + highWeight(word)) | 0, 0)
    let slot = low & keys.mask
    while (keys.used[slot] === 1 && !(keys.lows[slot] === low && keys.highs[slot] === high))
      slot = (slot + 1) & keys.mask
    keys.used[slot] = 1
    keys.lows[slot] = low
    keys.highs[slot] = high
  }
  return keys
}

/** Whether some bag may have these sums: never no of one that has. */
export function hasKey({ mask, used, lows, highs }: BagKeys, low: number, high: number): boolean {
  for (let slot = low & mask; used[slot] === 1; slot = (slot + 1) & mask) {
    if (lows[slot] === low && highs[slot] === high) return true
  }
  return false
}

const PAIR_BITS = 22

const pairBit = (a: number, b: number) =>
  mix(Math.imul(Math.min(a, b), 0x9e3779b1) ^ Math.max(a, b)) >>> (32 - PAIR_BITS)

/** Every two words that stand in one bag, as a bit set of hashes. */
export function pairsOf(bags: readonly (readonly number[])[]): Uint8Array {
  const bits = new Uint8Array(2 ** (PAIR_BITS - 3))
  for (const words of bags) {
    for (let i = 0; i < words.length; i += 1) {
      for (let j = i + 1; j < words.length; j += 1) {
        const bit = pairBit(words[i] ?? 0, words[j] ?? 0)
        bits[bit >>> 3] = (bits[bit >>> 3] ?? 0) | (1 << (bit & 7))
      }
    }
  }
  return bits
}

/** Whether two words may stand in one wording: never no of two that do. */
export function mayMeet(pairs: Uint8Array, a: number, b: number): boolean {
  const bit = pairBit(a, b)
  return ((pairs[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0
}
