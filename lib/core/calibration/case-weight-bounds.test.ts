import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binomialTail } from './binomial-tail'
import { caseWeightBounds } from './case-weight-bounds'
import { judgedSample, type JudgedLabel } from './judged-sample'
import { type FrameRow, layOutFrame } from './lay-out-frame'
import { probePrecision } from './probe-precision'
import { thresholdFamily } from './threshold-family'

const grid = [1, 0.75, 0.5, 0.25, 0]
const family = thresholdFamily(grid, ({ dtc }) => dtc ?? -1)
const target = { alpha: 0.1, delta: 0.1 }

const row = (caseId: string, dtc: number | null, pi: number): FrameRow => ({
  ...{ caseId, pi, dtc, rac: 1, buc: 1, og: 1, mtc: 1, outcome: 'HIT', turns: 3, strata: {} },
})
const labelled = (one: FrameRow, place: number, y: 0 | 1): JudgedLabel => ({ ...one, trajectoryId: `t${place}`, y })
const sampleOf = (labels: JudgedLabel[], frame: readonly FrameRow[]) =>
  judgedSample(labels, [...new Set(labels.map(({ caseId }) => caseId))], layOutFrame(frame).end())

const anyFrame = fc.array(
  fc.record({
    one: fc
      .tuple(
        fc.constantFrom('a', 'b', 'c', 'd'),
        fc.option(fc.constantFrom(0, 0.3, 0.5, 0.6, 0.9, 1), { nil: null }),
        fc.constantFrom(1, 0.7, 0.3, 0.01),
      )
      .map(([caseId, dtc, pi]) => row(caseId, dtc, pi)),
    isDrawn: fc.boolean(),
    y: fc.constantFrom(0 as const, 1 as const),
  }),
  { minLength: 1, maxLength: 25 },
)

describe('the bound on what a case can weigh', () => {
  it('holds for whatever is drawn, is the heaviest case of the frame and only that, and grows from strict to loose', () => {
    fc.assert(
      fc.property(anyFrame, (drawn) => {
        const frame = drawn.map(({ one }) => one)
        const labels = drawn.flatMap(({ one, isDrawn, y }, place) => (isDrawn ? [labelled(one, place, y)] : []))
        const sample = sampleOf(labels, frame)
        let stricter = 0
        for (const at of grid) {
          const bound = family.bounded(sample, at).caseWeightMax
          const weightOf = (rows: readonly FrameRow[], caseId: string) =>
            rows
              .filter((one) => one.caseId === caseId && (one.dtc ?? -1) >= at)
              .reduce((sum, { pi }) => sum + 1 / pi, 0)
          const heaviest = Math.max(...frame.map(({ caseId }) => weightOf(frame, caseId)))
          expect(bound).toBeCloseTo(heaviest, 9)
          expect(bound).toBeGreaterThanOrEqual(stricter)
          stricter = bound
          for (const { caseId } of labels) {
            const mine = labels.filter((one) => one.caseId === caseId && (one.dtc ?? -1) >= at)
            const loss = mine.reduce((sum, { pi, y }) => sum + (1 - y - target.alpha) / (pi * bound), target.alpha)
            expect(loss).toBeGreaterThanOrEqual(-1e-9)
            expect(loss).toBeLessThanOrEqual(1 + 1e-9)
          }
        }
      }),
      { numRuns: 100 },
    )
  })

  it('is the same to the last bit whatever the order of the frame and whatever was drawn', () => {
    fc.assert(
      fc.property(anyFrame, fc.integer(), (drawn, turn) => {
        const frame = drawn.map(({ one }) => one)
        const turned = [...frame.slice(turn % frame.length), ...frame.slice(0, turn % frame.length)]
        const bounds = (rows: FrameRow[]) => grid.map((at) => family.bounded(sampleOf([], rows), at).caseWeightMax)
        expect(bounds(turned.toReversed())).toEqual(bounds(frame))
      }),
      { numRuns: 50 },
    )
  })

  it('leaves the exact binomial tail where every case has one trajectory that surely is read', () => {
    const frame = Array.from({ length: 50 }, (_, i) => row(`c${i}`, i < 40 ? 1 : 0.25, 1))
    const sample = sampleOf(
      frame.map((one, i) => labelled(one, i, i === 3 ? 0 : 1)),
      frame,
    )
    const probe = (at: number) => probePrecision(family.bounded(sample, at), family.accept(sample, at), target)
    expect(probe(1).pValue).toBe(binomialTail(1, 40, 0.1))
    expect(probe(0.25).pValue).toBe(binomialTail(1, 50, 0.1))
    const heavy = sampleOf([...sample.labels], [...frame, row('other', 0, 0.5)])
    expect(heavy.isOneEach).toBe(false)
  })

  it('does not let rare draws of what is never accepted cost power', () => {
    const frame = Array.from({ length: 200 }, (_, i) => row(`c${i}`, i % 2 === 0 ? 1 : 0.25, i % 2 === 0 ? 0.5 : 0.01))
    const sample = sampleOf(
      frame.flatMap((one, i) => (one.pi === 0.5 ? [labelled(one, i, 1)] : [])),
      frame,
    )
    const accepted = family.accept(sample, 0.5)
    expect(sample.caseWeightMax).toBe(100)
    expect(family.bounded(sample, 0.5).caseWeightMax).toBe(2)
    expect(probePrecision(family.bounded(sample, 0.5), accepted, target).pValue).toBeLessThan(0.01)
    expect(probePrecision(sample, accepted, target).pValue).toBeGreaterThan(0.5)
  })

  it('goes by rows alone where no part of them is named', () => {
    const rows = { caseIndex: Int32Array.of(0, 0), caseCount: 1, weights: Float64Array.of(1, 2) }
    expect([...caseWeightBounds({ ...rows, values: Float64Array.of(-1, 1) }, grid)]).toEqual([2, 2, 2, 2, 2])
  })
})
