import { describe, expect, it } from 'vitest'
import { type Label } from '@/lib/core/formats/label-file'
import { layOutFrame } from './lay-out-frame'
import { runCalibration } from './run-calibration'
import { seededRandom } from './seeded-random'

/** Cases of three specialties that differ in how often what looks good is good. */
function simulate(counts: Readonly<Record<string, { cases: number; goodness: number }>>): Label[] {
  const random = seededRandom('strata')
  return Object.entries(counts).flatMap(([specialty, { cases, goodness }]) =>
    Array.from({ length: cases * 2 }, (_, i): Label => {
      const isLikely = random() < 0.7
      const caseId = `${specialty}-${Math.floor(i / 2)}`
      return {
        ...{ caseId, trajectoryId: `${caseId}/${i}`, pi: 1, dtc: isLikely ? 0.9 : 0.2 },
        ...{ y: random() < (isLikely ? goodness : 0.1) ? 1 : 0, rac: 1, buc: 1, og: 1, mtc: 1, outcome: 'HIT' },
        ...{ turns: 2 + (i % 6), strata: { specialty, teacher: 'one' } },
      }
    }),
  )
}

const counts = {
  cardiology: { cases: 300, goodness: 1 },
  neurology: { cases: 14, goodness: 1 },
  oncology: { cases: 60, goodness: 0.6 },
}
const run = runCalibration(simulate(counts), { alpha: 0.15, delta: 0.1 })
const of = (by: string, value: string) => run.strata.find((one) => one.by === by && one.value === value)

describe('strata of a certified filter', () => {
  it('tells where it is shown, where more verdicts would show it, and where none would', () => {
    expect(run.threshold.value).not.toBeNull()
    expect(of('specialty', 'cardiology')).toMatchObject({ state: 'shown', moreVerdicts: null })
    expect(of('specialty', 'oncology')).toMatchObject({ state: 'below', moreVerdicts: null })
    const few = of('specialty', 'neurology')
    expect(few).toMatchObject({ state: 'not-enough', labels: 28 })
    expect(few?.moreVerdicts).toBeGreaterThan(10)
    expect(few?.cases).toBeLessThan(14)
  })

  it('shares the level among the strata of a kind, so that one alone keeps it all', () => {
    const specialties = run.strata.filter(({ by }) => by === 'specialty')
    for (const { level } of specialties) expect(level).toBeCloseTo(0.1 / 3, 12)
    expect(of('teacher', 'one')).toMatchObject({ level: 0.1, state: 'shown' })
    expect(run.strata.filter(({ by }) => by === 'turns').map(({ value }) => value)).toEqual([
      '1 to 3',
      '4 to 5',
      '6 to 8',
    ])
  })

  it('shows nothing whose p-value over the walked filters is above the level, and bounds what it shows', () => {
    for (const { state, pValue, level, lower, accepted } of run.strata) {
      expect(state === 'shown').toBe(accepted > 0 && pValue <= level)
      if (state === 'shown') expect(lower).toBeGreaterThanOrEqual(0.85)
    }
    // A stratum that is everything stands no better than the run's own walk.
    const walked = run.threshold.walk.filter(({ tau }) => tau >= (run.threshold.value ?? 2))
    expect(of('teacher', 'one')?.pValue).toBeCloseTo(Math.max(...walked.map(({ pValue }) => pValue)), 12)
  })

  it('asks about the first walked filter where none is certified, and about none without a model', () => {
    const little = runCalibration(simulate({ cardiology: { cases: 20, goodness: 1 } }), { alpha: 0.05 })
    expect(little.threshold.value).toBeNull()
    expect(little.strata.find(({ by }) => by === 'specialty')).toMatchObject({ state: 'not-enough' })
    expect(runCalibration([]).strata).toEqual([])
  })
})

describe('looks', () => {
  const labels = simulate({ cardiology: { cases: 60, goodness: 0.97 } })

  it('test at their share of delta and say so', () => {
    const third = runCalibration(labels, { alpha: 0.2, delta: 0.12, look: 3 })
    expect(third).toMatchObject({ delta: 0.12, look: 3, level: 0.01 })
    const only = runCalibration(labels, { alpha: 0.2, delta: 0.01 })
    expect(third.threshold).toEqual(only.threshold)
    expect(() => runCalibration(labels, { look: 0 })).toThrow(RangeError)
  })

  it('weigh a case by what could have been drawn, not by what was', () => {
    const [first] = labels
    if (!first) throw new Error('no label')
    const undrawn: Label = { ...first, caseId: 'heavy', trajectoryId: 'heavy/1', y: null, pi: 0.05 }
    const frame = layOutFrame([...labels, undrawn]).end()
    const [known, unknown] = [runCalibration(labels, { alpha: 0.2, frame }), runCalibration(labels, { alpha: 0.2 })]
    expect(known.threshold.walk[0]?.pValue).toBeGreaterThan(unknown.threshold.walk[0]?.pValue ?? 1)
    expect(runCalibration([...labels, undrawn], { alpha: 0.2 }).threshold).toEqual(known.threshold)
  })
})
