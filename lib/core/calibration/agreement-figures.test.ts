// Figures over collapsed items are those of `agreement` over the ratings one by one.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { agreement } from './agree'
import { agreementFigures } from './agreement-figures'
import { pairAgreement } from './pair-agreement'
import { seededRandom } from './seeded-random'

const value = fc.constantFrom(0 as const, 1 as const, null)
const item = fc.record({ caseId: fc.constantFrom('a', 'b', 'c'), values: fc.tuple(value, value, value) })
const raters = ['r1', 'r2', 'r3']
const close = (a: number | null, b: number | null) => (b === null ? expect(a).toBeNull() : expect(a).toBeCloseTo(b, 10))

it('agrees with the agreement of single ratings, overall and pair by pair', () => {
  const given = fc.array(item, { minLength: 1, maxLength: 25 })
  fc.assert(
    fc.property(given, (drawn) => {
      const items = drawn.flatMap(({ caseId, values }) => {
        const ratings = values.flatMap((one, rater) =>
          one === null ? [] : [{ rater: raters[rater] ?? '', value: one }],
        )
        return ratings.length > 0 ? [{ caseId, ratings }] : []
      })
      const single = items.flatMap(({ caseId, ratings }, index) =>
        ratings.map(({ rater, value: one }) => ({ item: `${index}`, case: caseId, rater, value: String(one) })),
      )
      const whole = agreement(single, { seed: 1 })
      const figures = agreementFigures(items, seededRandom('1:bootstrap'))
      for (const name of ['percent', 'alpha'] as const) close(figures[name].value, whole[name].value)
      if (figures.percent.value !== null && whole.percent.value !== null) {
        close(figures.percent.lo, whole.percent.lo)
        close(figures.percent.hi, whole.percent.hi)
      }
      // Where only one value occurs, `agreement` does not know of the other.
      if (new Set(single.map((rating) => rating.value)).size === 2) close(figures.ac1.value, whole.ac1.value)
      const pairs = pairAgreement(items, seededRandom(1))
      for (const { a, b, n, value: kappa } of whole.kappa) {
        const pair = pairs.find((other) => other.a === a && other.b === b)
        expect(pair?.items ?? 0).toBe(n)
        if (pair) close(pair.kappa.value, kappa)
      }
    }),
    { numRuns: 20 },
  )
})
