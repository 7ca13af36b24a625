// The figures over ranked scores: against scikit-learn, and on their edges.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areaUnderRoc } from './area-under-roc'
import { averagePrecision } from './average-precision'
import { brierDecomposition } from './brier-decomposition'
import { brierScore } from './brier-score'
import { equalMassBins } from './equal-mass-bins'
import { expectedCalibrationError } from './expected-calibration-error'
import reference from './fixtures/reference.json'
import { precisionRecallCurve } from './precision-recall-curve'
import { rankScores } from './rank-scores'
import { reliabilityCurve } from './reliability-curve'
import { rocCurve } from './roc-curve'

const judged = fc.array(
  fc.record({ p: fc.integer({ min: 0, max: 10 }).map((n) => n / 10), y: fc.integer({ min: 0, max: 1 }) }),
  { minLength: 1, maxLength: 60 },
)
const rank = (rows: { p: number; y: number }[]) =>
  rankScores(
    rows.map(({ p }) => p),
    rows.map(({ y }) => y),
  )

describe('figures over ranked scores', () => {
  it.each(reference.ranking)('agree with scikit-learn', ({ score, y, weight, ...expected }) => {
    const ranked = rankScores(score, y, weight)
    expect(areaUnderRoc(ranked)).toBeCloseTo(expected.auroc, 10)
    expect(averagePrecision(ranked)).toBeCloseTo(expected.averagePrecision, 10)
    expect(brierScore(ranked)).toBeCloseTo(expected.brier, 10)
    expect(expectedCalibrationError(ranked)).toBeCloseTo(expected.ece, 10)
  })

  it.each(reference.ranking)('what is binned agrees with the definitions, restated in Python', (given) => {
    const ranked = rankScores(given.score, given.y, given.weight)
    const parts = brierDecomposition(ranked)
    for (const name of ['reliability', 'resolution', 'uncertainty', 'withinBins'] as const)
      expect(parts?.[name]).toBeCloseTo(given.brierParts[name], 10)
    const curve = reliabilityCurve(ranked).map(({ n, predicted, observed, lo, hi }) => [n, predicted, observed, lo, hi])
    expect(curve).toHaveLength(given.reliability.length)
    curve.flat().forEach((value, i) => expect(value).toBeCloseTo(given.reliability.flat()[i] ?? Number.NaN, 10))
  })

  it('the bins hide nothing where each holds one score', () => {
    fc.assert(
      fc.property(judged, (rows) => {
        const parts = brierDecomposition(rank(rows), undefined, 10_000)
        expect(parts?.withinBins).toBeCloseTo(0, 12)
        expect(parts?.uncertainty).toBeLessThanOrEqual(0.25)
      }),
    )
  })

  it('curves agree with scikit-learn, point by point', () => {
    const withCurves = reference.ranking.filter(({ roc }) => roc !== undefined)
    expect(withCurves).toHaveLength(3)
    for (const { score, y, weight, roc, precisionRecall } of withCurves) {
      const ranked = rankScores(score, y, weight)
      const [start, ...points] = rocCurve(ranked)
      expect(start).toEqual({ threshold: null, falsePositiveRate: 0, truePositiveRate: 0 })
      const found = [
        points.map((point) => [point.threshold, point.falsePositiveRate, point.truePositiveRate]),
        precisionRecallCurve(ranked).map((point) => [point.threshold, point.precision, point.recall]),
      ]
      expect(found.map((curve) => curve.length)).toEqual([roc?.length, precisionRecall?.length])
      const expected = [roc, precisionRecall].flat(2)
      found.flat(2).forEach((value, i) => expect(value).toBeCloseTo(expected[i] ?? Number.NaN, 10))
    }
  })

  it('the area between the points of the ROC curve is AUROC, the steps of precision by recall average precision', () => {
    fc.assert(
      fc.property(judged, (rows) => {
        const ranked = rank(rows)
        const area = rocCurve(ranked).reduce((sum, point, i, points) => {
          const before = points[i - 1] ?? point
          const width = point.falsePositiveRate - before.falsePositiveRate
          return sum + (width * (point.truePositiveRate + before.truePositiveRate)) / 2
        }, 0)
        expect(area).toBeCloseTo(areaUnderRoc(ranked) ?? 0, 10)
        const steps = precisionRecallCurve(ranked).reduce(
          (sum, { precision, recall }, i, points) => sum + precision * (recall - (points[i - 1]?.recall ?? 0)),
          0,
        )
        expect(steps).toBeCloseTo(averagePrecision(ranked) ?? 0, 10)
      }),
    )
  })

  it('count a row of weight 2 as two rows', () => {
    fc.assert(
      fc.property(judged, (rows) => {
        const once = rank(rows)
        const twice = rank([...rows, ...rows.slice(0, 3)])
        const weights = Float64Array.from(once.order, (row) => (row < 3 ? 2 : 1))
        for (const figure of [areaUnderRoc, averagePrecision, brierScore, expectedCalibrationError]) {
          const [weighted, repeated] = [figure(once, weights), figure(twice)]
          if (repeated === null) expect(weighted).toBeNull()
          else expect(weighted).toBeCloseTo(repeated, 10)
        }
      }),
    )
  })

  it('AUROC is that of counting pairs, and 1 - AUROC when the scores are turned round', () => {
    fc.assert(
      fc.property(judged, (rows) => {
        const pairs = rows.filter(({ y }) => y === 1).flatMap((a) => rows.filter(({ y }) => y === 0).map((b) => [a, b]))
        const area = areaUnderRoc(rank(rows))
        if (pairs.length === 0) {
          expect(area).toBeNull()
          return
        }
        const won = pairs.reduce((sum, [a, b]) => sum + (Math.sign((a?.p ?? 0) - (b?.p ?? 0)) + 1) / 2, 0)
        expect(area).toBeCloseTo(won / pairs.length, 10)
        expect(areaUnderRoc(rank(rows.map(({ p, y }) => ({ p: 1 - p, y }))))).toBeCloseTo(1 - won / pairs.length, 10)
      }),
    )
  })

  it('are null where they do not exist', () => {
    expect(areaUnderRoc(rankScores([0.1, 0.2], [1, 1]))).toBeNull()
    expect(averagePrecision(rankScores([0.1, 0.2], [0, 0]))).toBeNull()
    const empty = rankScores([], [])
    expect(brierScore(empty)).toBeNull()
    expect(brierDecomposition(empty)).toBeNull()
    expect(expectedCalibrationError(empty)).toBeNull()
    expect(reliabilityCurve(empty)).toEqual([])
    expect(rocCurve(rankScores([0.1, 0.2], [1, 1]))).toEqual([])
    expect(precisionRecallCurve(rankScores([0.1, 0.2], [0, 0]))).toEqual([])
    expect(precisionRecallCurve(rankScores([0.9, 0.2], [0, 1], [0, 1]))).toEqual([
      { threshold: 0.2, precision: 1, recall: 1 },
    ])
  })

  it('bins hold all rows, and equal counts where scores are distinct', () => {
    const ranked = rankScores(
      Array.from({ length: 60 }, (_, i) => i / 60),
      Array.from({ length: 60 }, (_, i) => i % 2),
    )
    expect(equalMassBins(ranked, 15).map(({ n }) => n)).toEqual(new Array(15).fill(4))
    fc.assert(
      fc.property(judged, (rows) => {
        expect(equalMassBins(rank(rows), 4).reduce((sum, { n }) => sum + n, 0)).toBe(rows.length)
      }),
    )
  })

  it('the reliability curve rises with the predictions and brackets what it observed', () => {
    fc.assert(
      fc.property(judged, (rows) => {
        const curve = reliabilityCurve(rank(rows))
        curve.forEach((point, i) => {
          expect(point.predicted).toBeGreaterThan(curve[i - 1]?.predicted ?? -1)
          expect(point.lo <= point.observed && point.observed <= point.hi).toBe(true)
        })
      }),
    )
  })

  it('refuse wrong arguments', () => {
    expect(() => rankScores([0.1], [])).toThrow(RangeError)
    expect(() => rankScores([Number.NaN], [1])).toThrow(RangeError)
    expect(() => equalMassBins(rankScores([0.1], [1]), 0)).toThrow(RangeError)
  })
})
