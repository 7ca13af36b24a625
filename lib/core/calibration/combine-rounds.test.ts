import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { combineRounds, type RoundPlace } from './combine-rounds'
import { seededRandom } from './seeded-random'

/** A round as it meets a tree; null where its filter leaves the tree out. */
type Meeting = { pi: number; takesAgain: boolean } | null

const anyMeeting: fc.Arbitrary<Meeting> = fc.option(
  fc.record({ pi: fc.constantFrom(0.05, 0.2, 0.5, 1), takesAgain: fc.boolean() }),
)

/** Every course the rounds can take for one tree, with its probability. */
function courses(meetings: readonly Meeting[], wasRead = false): { places: RoundPlace[]; probability: number }[] {
  const [next, ...rest] = meetings
  if (next === undefined) return [{ places: [], probability: 1 }]
  const go = (place: RoundPlace, isRead: boolean, probability: number) =>
    courses(rest, isRead).map((course) => ({
      places: [place, ...course.places],
      probability: course.probability * probability,
    }))
  if (next === null) return go(null, wasRead, 1)
  if (wasRead && !next.takesAgain) return go({ kind: 'taken' }, true, 1)
  const candidate = (isRead: boolean): RoundPlace => ({ kind: 'candidate', ...next, isRead })
  return [...go(candidate(true), true, next.pi), ...go(candidate(false), wasRead, 1 - next.pi)]
}

describe('combineRounds', () => {
  it('gives every tree a weight of the same expectation, whatever rounds and filters met it', () => {
    // A tree that every round was sure to read has a weight of 1 before scaling.
    const everywhere = (rounds: number): RoundPlace[] =>
      Array.from({ length: rounds }, () => ({ kind: 'candidate', pi: 1, isRead: true, takesAgain: true }))
    fc.assert(
      fc.property(fc.array(anyMeeting, { minLength: 1, maxLength: 5 }), (meetings) => {
        fc.pre(meetings.some((meeting) => meeting !== null))
        let expectation = 0
        for (const { places, probability } of courses(meetings)) {
          const [combined, whole] = combineRounds([places, everywhere(meetings.length)])
          const weight = combined?.pi ? 1 / combined.pi : 0
          if (probability > 0) expect(weight).toBeLessThanOrEqual((combined?.weightBound ?? 0) * (1 + 1e-12))
          expect(combined?.pi ?? 1).toBeLessThanOrEqual(1)
          expectation += probability * weight * (whole?.pi ?? 0)
        }
        expect(expectation).toBeCloseTo(1, 9)
      }),
    )
  })

  it('leaves one round as it was', () => {
    const place = (pi: number, isRead: boolean): RoundPlace[] => [{ kind: 'candidate', pi, isRead, takesAgain: false }]
    expect(combineRounds([place(0.25, true), place(0.5, false), place(1, true)])).toEqual([
      { pi: 0.25, weightBound: 4 },
      { pi: null, weightBound: 2 },
      { pi: 1, weightBound: 1 },
    ])
  })

  it('leaves trees that were all sure to be read unweighted, round after round', () => {
    const sure: RoundPlace = { kind: 'candidate', pi: 1, isRead: true, takesAgain: false }
    const unweighted = { pi: 1, weightBound: 1 }
    expect(
      combineRounds([
        [sure, { kind: 'taken' }],
        [null, sure],
      ]),
    ).toEqual([unweighted, unweighted])
  })

  it('keeps the share of good trees unbiased where the second round draws what the first one left, unlike the newest pi alone', () => {
    const random = seededRandom('two rounds')
    // Bad trees are drawn often at first and rarely later; 30 of 100 are bad.
    const trees = Array.from({ length: 100 }, (_, i) => ({ isGood: i >= 30, pis: i >= 30 ? [0.2, 0.6] : [0.8, 0.1] }))
    const sums = { combined: 0, newest: 0 }
    const runs = 3000
    for (let run = 0; run < runs; run++) {
      const places = trees.map(({ pis: [first = 1, second = 1] }): RoundPlace[] => {
        const isFirst = random() < first
        const place = (pi: number, isRead: boolean): RoundPlace => ({
          kind: 'candidate',
          pi,
          isRead,
          takesAgain: false,
        })
        return [place(first, isFirst), isFirst ? { kind: 'taken' } : place(second, random() < second)]
      })
      const share = (weights: readonly number[]) => {
        const all = weights.reduce((sum, weight) => sum + weight, 0)
        return weights.reduce((sum, weight, i) => sum + (trees[i]?.isGood ? weight : 0), 0) / all
      }
      sums.combined += share(combineRounds(places).map(({ pi }) => (pi === null ? 0 : 1 / pi))) / runs
      const newest = places.map((own) => own.findLast((one) => one?.kind === 'candidate' && one.isRead))
      sums.newest += share(newest.map((one) => (one?.kind === 'candidate' ? 1 / one.pi : 0))) / runs
    }
    expect(Math.abs(sums.combined - 0.7)).toBeLessThan(0.01)
    expect(Math.abs(sums.newest - 0.7)).toBeGreaterThan(0.03)
  })

  it('refuses a candidate that could not be drawn', () => {
    expect(() => combineRounds([[{ kind: 'candidate', pi: 0, isRead: false, takesAgain: false }]])).toThrow(RangeError)
  })
})
