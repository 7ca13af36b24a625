import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreementFileSchema, parseAgreement, writeAgreement } from '@/lib/core/formats/agreement-file'
import { type Rating } from '@/lib/core/formats/rating-file'
import { agreement } from './agree'
import { cohenKappa } from './cohen-kappa'
import { dawidSkene } from './dawid-skene'
import reference from './fixtures/reference.json'
import { gwetAc1 } from './gwet-ac1'
import { krippendorffAlpha } from './krippendorff-alpha'
import { percentAgreement } from './percent-agreement'
import { raterQuality } from './rater-quality'
import { ratingTable } from './rating-table'
import { seededRandom } from './seeded-random'
import { shuffle } from './shuffle'

const countsOf = (cells: number[][], values: number) =>
  cells.map((row) => Array.from({ length: values }, (_, k) => row.filter((cell) => cell === k).length))

/** Four observers, twelve units, five values: the worked example of Krippendorff (2011); . is a missing rating. */
const worked = [
  '123321412...',
  '12332241 2 5 . 3'.replaceAll(' ', ''),
  '.33323422 5 1 .'.replaceAll(' ', ''),
  '12332441251.',
]
const workedRatings: Rating[] = worked.flatMap((line, rater) =>
  [...line].map((value, item) => ({
    ...{ item: `u${item}`, case: `u${item}`, rater: 'abcd'[rater] ?? '' },
    value: value === '.' ? null : value,
  })),
)

describe('the published worked example with missing ratings', () => {
  const table = ratingTable(workedRatings)

  it('alpha is 0.743 (Krippendorff 2011) and AC1 0.775 (Gwet, Handbook of Inter-Rater Reliability)', () => {
    expect(krippendorffAlpha(table.counts)).toBeCloseTo(0.743, 3)
    expect(gwetAc1(table.counts)).toBeCloseTo(0.77544, 5)
  })

  it('AC1 of two raters with 118, 5, 2 and 0 in their four cells is 0.9408 (Gwet 2002), kappa -0.0234', () => {
    const rows = [...new Array(118).fill([2, 0]), ...new Array(7).fill([1, 1])]
    expect(gwetAc1(rows)).toBeCloseTo(0.940778, 5)
    const first = [...new Array(118).fill(0), ...new Array(5).fill(0), 1, 1]
    const second = [...new Array(118).fill(0), ...new Array(5).fill(1), 0, 0]
    expect(cohenKappa(first, second)).toBeCloseTo(-0.023392, 5)
  })
})

describe('agreement statistics', () => {
  it.each(reference.kappa)('kappa agrees with statsmodels and, weighted, with scikit-learn', (given) => {
    expect(cohenKappa(given.first, given.second)).toBeCloseTo(given.expected, 10)
    expect(cohenKappa(given.first, given.second, given.weight)).toBeCloseTo(given.weighted, 10)
  })

  it.each(reference.alpha)('alpha agrees with nltk, percent and AC1 with going through the pairs', (given) => {
    const counts = countsOf(given.cells, given.values)
    expect(krippendorffAlpha(counts)).toBeCloseTo(given.expected, 10)
    expect(percentAgreement(counts)).toBeCloseTo(given.percent, 10)
    expect(gwetAc1(counts)).toBeCloseTo(given.ac1, 10)
  })

  it.each(reference.dawidSkene)('Dawid-Skene agrees with the method restated in Python', (given) => {
    const fit = dawidSkene(given.cells, given.values, { tolerance: 1e-12 })
    const close = (a: number[], b: number[]) =>
      a.forEach((value, i) => expect(value).toBeCloseTo(b[i] ?? Number.NaN, 8))
    close(fit.prevalence, given.prevalence)
    close(fit.posterior.flat(), given.posterior.flat())
    close(fit.confusion.flat(2), given.confusion.flat(2))
    const { weight, ...counted } = given.counted
    const weighted = dawidSkene(given.cells, given.values, { tolerance: 1e-12, weights: weight })
    close(weighted.prevalence, counted.prevalence)
    close(weighted.confusion.flat(2), counted.confusion.flat(2))
  })

  it('count an item of weight 2 as two items', () => {
    const rater = fc.integer({ min: -1, max: 2 })
    fc.assert(
      fc.property(fc.array(fc.tuple(rater, rater, rater), { minLength: 2, maxLength: 20 }), (cells) => {
        const counts = countsOf(cells, 3)
        const [head = [], ...rest] = counts
        const weights = counts.map((_, item) => (item === 0 ? 2 : 1))
        for (const figure of [percentAgreement, krippendorffAlpha, gwetAc1]) {
          const repeated = figure([head, head, ...rest])
          if (repeated === null) expect(figure(counts, weights)).toBeNull()
          else expect(figure(counts, weights)).toBeCloseTo(repeated, 10)
        }
        const [first, second] = [cells.map(([a]) => a), cells.map(([, b]) => b)]
        const twice = (list: number[]) => [...list.slice(0, 1), ...list]
        const kappa = cohenKappa(twice(first), twice(second))
        if (kappa === null) expect(cohenKappa(first, second, weights)).toBeNull()
        else expect(cohenKappa(first, second, weights)).toBeCloseTo(kappa, 10)
      }),
    )
  })

  it('are 1 for perfect agreement, null where undefined, and refuse wrong arguments', () => {
    const perfect = [
      [2, 0],
      [0, 2],
      [2, 0],
    ]
    for (const figure of [percentAgreement, krippendorffAlpha, gwetAc1]) expect(figure(perfect)).toBeCloseTo(1, 12)
    expect(
      krippendorffAlpha([
        [2, 0],
        [2, 0],
      ]),
    ).toBeNull()
    expect(percentAgreement([[1, 0]])).toBeNull()
    expect(gwetAc1([[1, 0]])).toBeNull()
    expect(gwetAc1([[2], [3]])).toBeNull()
    expect(cohenKappa([0, 0], [0, 0])).toBeNull()
    expect(cohenKappa([-1], [0])).toBeNull()
    expect(() => cohenKappa([0], [])).toThrow(RangeError)
    expect(() => dawidSkene([], 2)).toThrow(RangeError)
    expect(() => dawidSkene([[2]], 2)).toThrow(RangeError)
  })

  it('sensitivity and specificity follow from a known confusion', () => {
    const confusion = [
      [
        [0.9, 0.1],
        [0.2, 0.8],
      ],
    ]
    const quality = raterQuality({ prevalence: [0.25, 0.75], confusion })
    expect(quality.sensitivity).toEqual([[0.9, 0.8]])
    expect(quality.specificity[0]?.[0]).toBeCloseTo(0.8, 12)
    expect(quality.specificity[0]?.[1]).toBeCloseTo(0.9, 12)
    expect(raterQuality({ prevalence: [1, 0], confusion }).specificity).toEqual([[null, 0.9]])
  })
})

/** Three raters of known skill over items of six cases. */
function simulated(items: number, raters: string[], skill: number): Rating[] {
  const random = seededRandom(`ratings:${items}`)
  return Array.from({ length: items }, () => (random() < 0.5 ? 'accept' : 'reject')).flatMap((truth, item) =>
    raters.map((rater) => ({
      ...{ item: `i${item}`, case: `c${item % 6}`, rater },
      value: random() < skill ? truth : truth === 'accept' ? 'reject' : 'accept',
    })),
  )
}

describe('agreement', () => {
  const ratings = simulated(120, ['r1', 'r2', 'r3'], 0.9)
  const result = agreement(ratings)

  it('counts, compares every pair and finds the raters as good as they are', () => {
    expect(result.n).toEqual({ items: 120, raters: 3, ratings: 360 })
    expect(result.kappa.map(({ a, b, n }) => [a, b, n])).toEqual([
      ['r1', 'r2', 120],
      ['r1', 'r3', 120],
      ['r2', 'r3', 120],
    ])
    for (const { sensitivity, specificity } of result.dawidSkene?.raters.flatMap(({ perValue }) => perValue) ?? []) {
      expect(sensitivity.value).toBeCloseTo(0.9, 0)
      expect(specificity.value).toBeGreaterThan(0.75)
    }
    expect(result.dawidSkene?.items).toHaveLength(120)
  })

  it('gives each figure an interval around it', () => {
    for (const figure of [result.percent, result.alpha, result.ac1, ...result.kappa]) {
      if (figure.value === null) throw new Error(figure.reason)
      expect((figure.lo ?? 2) <= figure.value && figure.value <= (figure.hi ?? -2)).toBe(true)
    }
  })

  it('gives the same bytes for the same ratings in any order, and survives its format', () => {
    expect(JSON.stringify(agreement(shuffle(ratings, seededRandom('order'))))).toBe(JSON.stringify(result))
    expect(parseAgreement(writeAgreement(result))).toEqual({ ok: true, value: result })
    expect(agreementFileSchema.parse(JSON.parse(JSON.stringify(agreement(workedRatings))))).toEqual(
      agreement(workedRatings),
    )
  })

  it('leaves Dawid-Skene out with two raters or few items', () => {
    expect(agreement(simulated(120, ['r1', 'r2'], 0.9)).dawidSkene).toBeNull()
    expect(agreement(simulated(29, ['r1', 'r2', 'r3'], 0.9)).dawidSkene).toBeNull()
    expect(agreement(simulated(30, ['r1', 'r2', 'r3'], 0.9)).dawidSkene).not.toBeNull()
  })

  it('says why a figure is missing', () => {
    const one = (rater: string, value: string | null, item = 'i') => ({ item, case: 'c', rater, value })
    expect(agreement([one('a', 'yes')]).alpha).toEqual({ value: null, reason: 'no item has two ratings' })
    expect(agreement([one('a', 'yes'), one('b', 'yes')]).ac1).toEqual({
      value: null,
      reason: 'all ratings are of one value',
    })
    expect(agreement([one('a', 'yes'), one('b', 'no', 'j')]).kappa[0]).toMatchObject({ value: null, n: 0 })
    expect(agreement([one('a', 'yes'), one('b', null)]).n).toEqual({ items: 1, raters: 1, ratings: 1 })
    expect(agreement([one('a', 'yes'), one('b', 'no')]).percent).toMatchObject({ value: 0, lo: null, hi: null })
  })

  it('refuses a second rating and an item under two cases', () => {
    const rating = { item: 'i', case: 'c', rater: 'r', value: 'yes' }
    expect(() => agreement([rating, rating])).toThrow(RangeError)
    expect(() => agreement([rating, { ...rating, rater: 's', case: 'd' }])).toThrow(RangeError)
  })
})
