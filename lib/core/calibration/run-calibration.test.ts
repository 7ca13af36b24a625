import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calibrationFileSchema, parseCalibration, writeCalibration } from '@/lib/core/formats/calibration-file'
import { type Label } from '@/lib/core/formats/label-file'
import { decideWith } from './decide'
import { runCalibration } from './run-calibration'
import { seededRandom } from './seeded-random'
import { shuffle } from './shuffle'

/** Trajectories whose acceptance depends on DTC and RAC alone. */
function simulate(cases: number, perCase: number, seed: string, noise = 0.15): Label[] {
  const random = seededRandom(seed)
  return Array.from({ length: cases * perCase }, (_, i) => {
    const [dtc, rac, og] = [random(), random(), random()]
    const isGood = dtc + rac + noise * (random() - 0.5) > 0.7
    const caseId = `case-${Math.floor(i / perCase)}`
    return {
      ...{ caseId, trajectoryId: `${caseId}/t${i}`, y: isGood ? 1 : 0, pi: 1 },
      ...{ dtc, rac, buc: random(), og: og < 0.1 ? null : og, mtc: 1 },
      ...{ outcome: dtc > 0.25 ? 'HIT' : 'MISS', turns: 2 + Math.floor(random() * 5), strata: {} },
    }
  })
}

describe('runCalibration', () => {
  const labels = simulate(300, 4, 'plain')
  const run = runCalibration(labels, { alpha: 0.1 })

  it('fits, certifies and beats the uncalibrated filter where the metrics tell good from bad', () => {
    expect(run.n).toEqual({ labels: 1200, cases: 300 })
    expect(run.report.auroc.value).toBeGreaterThan(0.95)
    expect(run.report.brier.value).toBeLessThan(0.08)
    expect(run.report.raw.buc.auroc.value).toBeLessThan(0.6)
    expect(run.report.reliability.reduce((sum, { n }) => sum + n, 0)).toBe(run.report.n)
    expect(run.threshold).toMatchObject({ reason: null, moreVerdicts: null })
    expect(run.threshold.precision).toBeGreaterThan(0.9)
    expect(run.after.recall.value).toBeGreaterThan(run.before.recall.value ?? 1)
    expect(run.after.precision).toMatchObject({ value: run.threshold.precision })
    expect(run.after.yield).toMatchObject({ value: run.threshold.yield })
  })

  it('gives intervals around its figures', () => {
    for (const figure of [run.report.auroc, run.report.ece, run.report.raw.dtc.brier, run.before.recall]) {
      if (figure.value === null) throw new Error(figure.reason)
      expect(figure.lo).not.toBeNull()
      expect((figure.lo ?? 2) < (figure.hi ?? -1)).toBe(true)
    }
  })

  it('walks from strict to loose, every step but the last failure passing', () => {
    for (const walk of [run.threshold.walk.map(({ tau, ...rest }) => ({ at: tau, ...rest }))]) {
      walk.forEach(({ at }, i) => expect(at).toBeLessThan(walk[i - 1]?.at ?? 2))
      walk.slice(0, -1).forEach(({ pValue }) => expect(pValue).toBeLessThanOrEqual(run.delta))
    }
    const passed = run.threshold.walk.filter(({ pValue }) => pValue <= run.delta)
    expect(run.threshold.value).toBe(passed.at(-1)?.tau)
    expect(run.rule.walk[0]?.multiplier).toBeLessThanOrEqual(2)
  })

  it('splits by case and predicts every judged trajectory as decideWith does', () => {
    expect(new Set([...run.split.fit, ...run.split.test]).size).toBe(300)
    expect(run.split.fit).toHaveLength(150)
    const byId = new Map(labels.map((label) => [label.trajectoryId, label]))
    for (const { trajectoryId, half, p } of run.predictions) {
      const label = byId.get(trajectoryId)
      if (label === undefined) throw new Error(trajectoryId)
      expect(run.split[half]).toContain(label.caseId)
      const decision = decideWith(run, label)
      expect(decision.p).toBe(p)
      expect(decision.certified).toBe((p ?? -1) >= (run.threshold.value ?? 2))
    }
  })

  it('gives the same bytes for the same labels in any order, and others for another seed', () => {
    const shuffled = shuffle(labels, seededRandom('order'))
    expect(JSON.stringify(runCalibration(shuffled, { alpha: 0.1 }))).toBe(JSON.stringify(run))
    expect(runCalibration(labels, { alpha: 0.1, seed: 2 }).split).not.toEqual(run.split)
  })

  it('survives its file format', () => {
    const parsed = parseCalibration(writeCalibration(run))
    expect(parsed).toEqual({ ok: true, value: run })
    const restored = JSON.parse(writeCalibration(run))
    const sample = simulate(3, 2, 'new')
    expect(sample.map((label) => decideWith(restored, label))).toEqual(sample.map((label) => decideWith(run, label)))
  })

  it('does not look at labels without y, nor at y when deciding', () => {
    const open = simulate(20, 2, 'open').map((label) => ({
      ...label,
      trajectoryId: `open/${label.trajectoryId}`,
      y: null,
    }))
    expect(runCalibration([...labels, ...open], { alpha: 0.1 })).toEqual(run)
  })

  it('learns from weights: rows drawn rarely count for more', () => {
    const halved = labels.map((label) => ({ ...label, pi: (label.dtc ?? 0) > 0.5 ? 0.25 : 1 }))
    const weighted = runCalibration(halved, { alpha: 0.1 })
    expect(weighted.before.yield.value).toBeGreaterThan(run.before.yield.value ?? 1)
  })

  it('refuses wrong arguments', () => {
    const [first] = labels
    if (first === undefined) throw new Error('no label')
    expect(() => runCalibration([first, first])).toThrow(RangeError)
    expect(() => runCalibration([], { alpha: 1 })).toThrow(RangeError)
    expect(() => runCalibration([], { delta: 0 })).toThrow(RangeError)
    expect(() => runCalibration([{ ...first, pi: 0 }])).toThrow(RangeError)
  })
})

describe('runCalibration on little data', () => {
  const label = (caseId: string, y: 0 | 1 | null, dtc = 0.5): Label => ({
    ...{ caseId, trajectoryId: `${caseId}/${dtc}`, y, pi: 1, dtc, rac: 1, buc: null, og: 1, mtc: 1 },
    ...{ outcome: 'HIT', turns: 2, strata: {} },
  })

  it('with no labels, says so everywhere', () => {
    const run = runCalibration([label('a', null)])
    expect(run.n).toEqual({ labels: 0, cases: 0 })
    expect(run.model).toEqual({ value: null, reason: 'the fit half holds no labels' })
    expect(run.report.auroc).toEqual({ value: null, reason: 'the test half holds no labels' })
    expect(run.threshold).toMatchObject({ value: null, reason: 'there is no label to test on', walk: [] })
    expect(run.after.precision).toEqual({ value: null, reason: 'there is no label to test on' })
  })

  it('with one class, fits no model but still tests the rule, and says what it would take', () => {
    const run = runCalibration(Array.from({ length: 20 }, (_, i) => label(`c${i}`, 1)))
    expect(run.model).toEqual({ value: null, reason: 'the labels of the fit half are of one class only' })
    expect(run.threshold).toMatchObject({ value: null, reason: 'the labels of the fit half are of one class only' })
    expect(run.predictions.every(({ p }) => p === null)).toBe(true)
    expect(run.rule.value).toBeNull()
    expect(run.rule.moreVerdicts).toBe(98)
    expect(run.before.precision).toEqual({ value: 1, lo: 1, hi: 1 })
    expect(decideWith(run, label('x', null))).toEqual({ trajectoryId: 'x/0.5', p: null, certified: false })
  })

  it('with a single case, measures nothing', () => {
    const run = runCalibration([label('a', 1, 0.9), label('a', 0, 0.2)])
    expect(run.split).toEqual({ fit: ['a'], test: [] })
    expect(run.threshold.reason).toBe('there is no label to test on')
  })

  it('never writes NaN and always fits its format, whatever the labels', () => {
    const metric = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null })
    const anyLabel = fc.record({
      caseId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      trajectoryId: fc.uuid(),
      y: fc.constantFrom(0 as const, 1 as const, null),
      pi: fc.constantFrom(1, 0.5, 0.01),
      ...{ dtc: metric, rac: metric, buc: metric, og: metric, mtc: metric },
      outcome: fc.constantFrom('HIT' as const, 'NEAR' as const, 'MISS' as const, 'UNRESOLVED' as const),
      turns: fc.integer({ min: 1, max: 9 }),
      strata: fc.constant({}),
    })
    fc.assert(
      fc.property(fc.uniqueArray(anyLabel, { selector: ({ trajectoryId }) => trajectoryId, maxLength: 14 }), (some) => {
        const run = runCalibration(some)
        expect(calibrationFileSchema.parse(JSON.parse(JSON.stringify(run)))).toEqual(run)
      }),
      { numRuns: 40 },
    )
  })
})
