import { describe, expect, it } from 'vitest'
import { fitAcceptance } from './fit-acceptance'
import { judgedSample } from './judged-sample'
import { featureNames, labelFeatures, type Scored } from './label-features'
import { modelProbability } from './model-probability'
import { passesFilter } from './passes-filter'
import { predictAcceptance } from './predict-acceptance'
import { seededRandom } from './seeded-random'

const scored: Scored = { dtc: 0.9, rac: 0.8, buc: null, og: 0.7, mtc: 1, outcome: 'NEAR', turns: 4 }

describe('labelFeatures', () => {
  it('puts a zero and an indicator where a metric is missing', () => {
    const named = Object.fromEntries([...labelFeatures(scored)].map((value, k) => [featureNames[k] ?? '', value]))
    expect(named).toEqual({
      ...{ dtc: 0.9, dtcMissing: 0, rac: 0.8, racMissing: 0, buc: 0, bucMissing: 1, og: 0.7, ogMissing: 0 },
      ...{ mtc: 1, mtcMissing: 0, outcomeHit: 0, outcomeNear: 1, outcomeMiss: 0, logTurns: Math.log(4) },
    })
  })

  it('refuses what is out of range', () => {
    expect(() => labelFeatures({ ...scored, turns: 0 })).toThrow(RangeError)
    expect(() => labelFeatures({ ...scored, dtc: 1.2 })).toThrow(RangeError)
  })
})

describe('passesFilter', () => {
  const tau = { dtc: 0.5, rac: 0.5, buc: 0, og: 0.5, mtc: 0.5 }
  const hit: Scored = { ...scored, outcome: 'HIT' }

  it('wants a HIT and every metric at its threshold; a null passes a threshold of 0 only', () => {
    expect(passesFilter(hit, tau)).toBe(true)
    expect(passesFilter(scored, tau)).toBe(false)
    expect(passesFilter({ ...hit, dtc: 0.5 }, tau)).toBe(true)
    expect(passesFilter({ ...hit, dtc: 0.49 }, tau)).toBe(false)
    expect(passesFilter(hit, { ...tau, buc: 0.01 })).toBe(false)
  })

  it('multiplies the thresholds and caps them at 1', () => {
    expect(passesFilter({ ...hit, dtc: 0.2 }, tau, 0.4)).toBe(true)
    expect(passesFilter(hit, tau, 1.5)).toBe(false)
    expect(passesFilter({ ...hit, dtc: 1, rac: 1, og: 1 }, tau, 9)).toBe(true)
    expect(() => passesFilter(hit, tau, -1)).toThrow(RangeError)
  })
})

describe('fitAcceptance', () => {
  it('has no curve where every fold leaves one class to fit on', () => {
    const label = (caseId: string, y: 0 | 1) => ({ ...scored, caseId, trajectoryId: caseId, y, pi: 1, strata: {} })
    const fit = fitAcceptance(judgedSample([label('a', 1), label('b', 0)], ['a', 'b']), seededRandom(1))
    expect(fit.model).toHaveProperty('intercept')
    expect(fit.isotonic).toEqual({ value: null, reason: 'too few cases for out-of-fold predictions' })
    expect(predictAcceptance(fit, scored)).toBeNull()
  })

  it('predictions refuse a model with other features', () => {
    const model = { features: ['a'], mean: [0], scale: [1], coefficients: [1], intercept: 0 }
    expect(() => modelProbability(model, [1, 2])).toThrow(RangeError)
    expect(() => predictAcceptance({ model, isotonic: { x: [0], y: [0] } }, scored)).toThrow(RangeError)
  })
})
