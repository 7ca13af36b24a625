// How often a finding occurs in a disease, in every notation that HPO annotations use, as a number in [0, 1].

/** Midpoints of the ranges that HPO defines for its frequency terms. */
const OBLIGATE = 1
const VERY_FREQUENT = 0.895
const FREQUENT = 0.545
const OCCASIONAL = 0.17
const VERY_RARE = 0.025
const EXCLUDED = 0

const terms: ReadonlyMap<string, number> = new Map(
  Object.entries({
    'HP:0040280': OBLIGATE,
    'HP:0040281': VERY_FREQUENT,
    'HP:0040282': FREQUENT,
    'HP:0040283': OCCASIONAL,
    'HP:0040284': VERY_RARE,
    'HP:0040285': EXCLUDED,
  }),
)

/** The words of annotations before 2017 with the shares they stood for; words that only today's terms use have the terms' values. */
const words: ReadonlyMap<string, number> = new Map(
  Object.entries({
    obligate: OBLIGATE,
    'very frequent': VERY_FREQUENT,
    hallmark: 0.9,
    common: 0.75,
    typical: 0.5,
    frequent: 0.33,
    occasional: 0.075,
    rare: 0.05,
    'very rare': 0.01,
    excluded: EXCLUDED,
  }),
)

/** `value` null: the source states none; `understood` false: it states something that is no frequency. */
export type ReadFrequency = { value: number | null; understood: boolean }

export function readFrequency(text: string): ReadFrequency {
  const given = text.trim().toLowerCase().replace(/\s+/g, ' ')
  if (given === '' || given === '-' || given === '.') return { value: null, understood: true }
  const value = terms.get(given.toUpperCase()) ?? words.get(given) ?? explained(given) ?? share(given)
  const isShare = value !== null && value >= 0 && value <= 1
  return isShare ? { value, understood: true } : { value: null, understood: false }
}

/** Orphanet writes what a word means behind it, `Very rare (<4-1%)`, and that is not what annotations of old meant by the word. */
function explained(text: string): number | null {
  const [, word = '', meaning = ''] = /^([a-z ]*[a-z]) ?\(<?([^()]*)\)$/.exec(text) ?? []
  return words.has(word) ? share(meaning) : null
}

const share = (text: string): number | null => fraction(text) ?? percent(text)

/** `3/7`, `12 of 30`. */
function fraction(text: string): number | null {
  const [, part, whole] = /^(\d+) ?(?:\/|of|out of) ?(\d+)$/.exec(text) ?? []
  return part === undefined || Number(whole) === 0 ? null : Number(part) / Number(whole)
}

/** `45%`, `45.5 %`, `4-12%`, `50%-90%`; a range is read as its middle. */
function percent(text: string): number | null {
  const [, low, high] = /^(\d+(?:\.\d+)?) ?%?(?: ?(?:-|–|to) ?(\d+(?:\.\d+)?) ?)?%$/.exec(text) ?? []
  if (low === undefined) return null
  return (Number(low) + Number(high ?? low)) / 200
}
