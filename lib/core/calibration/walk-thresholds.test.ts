import { describe, expect, it } from 'vitest'
import { bettingPValue } from './betting-p-value'
import { binomialTail } from './binomial-tail'
import { caseLosses } from './case-losses'
import { certifyFilter } from './certify-filter'
import { furtherVerdicts } from './further-verdicts'
import { gridFromStrongest } from './grid-from-strongest'
import { judgedSample, type JudgedLabel, type JudgedSample } from './judged-sample'
import { probePrecision } from './probe-precision'
import { seededRandom } from './seeded-random'
import { thresholdFamily } from './threshold-family'
import { walkThresholds } from './walk-thresholds'

const label = (caseId: string, y: 0 | 1, dtc: number, pi = 1): JudgedLabel => ({
  ...{ caseId, trajectoryId: `${caseId}/${dtc}/${y}`, y, pi, dtc, rac: 1, buc: 1, og: 1, mtc: 1 },
  ...{ outcome: 'HIT', turns: 3, strata: {} },
})
const sampleOf = (labels: JudgedLabel[]) => judgedSample(labels, [...new Set(labels.map(({ caseId }) => caseId))])
/** Accept what has a DTC at or above the grid value. */
const family = (grid: number[]) => thresholdFamily(grid, ({ dtc }) => dtc ?? 0)
const goodCases = (count: number, dtc: number) => Array.from({ length: count }, (_, i) => label(`${dtc}-${i}`, 1, dtc))
const target = { alpha: 0.05, delta: 0.05 }

describe('caseLosses', () => {
  it('weighs what is accepted of each case against the heaviest case', () => {
    const sample = sampleOf([label('a', 1, 0.9), label('a', 0, 0.8, 0.5), label('b', 1, 0.9, 0.25), label('c', 0, 0.1)])
    expect(sample.caseWeightMax).toBe(4)
    const [a, b, c] = caseLosses(sample, [1, 1, 1, 0], 0.1)
    expect(a).toBeCloseTo(0.1 + (1 * -0.1 + 2 * 0.9) / 4, 12)
    expect(b).toBeCloseTo(0.1 + (4 * -0.1) / 4, 12)
    expect(c).toBe(0.1)
  })
})

describe('probePrecision', () => {
  it('uses the exact binomial tail where every case has one unweighted trajectory', () => {
    const sample = sampleOf([...goodCases(70, 0.9), label('bad', 0, 0.9), label('far', 0, 0.1)])
    const accepted = family([]).accept(sample, 0.5)
    expect(sample.isOneEach).toBe(true)
    const probe = probePrecision(sample, accepted, target)
    expect(probe).toMatchObject({ accepted: 71, precision: 70 / 71, yield: 71 / 72 })
    expect(probe.pValue).toBe(binomialTail(1, 71, 0.05))
  })

  it.each([
    ['weights', [...goodCases(70, 0.9), label('w', 1, 0.9, 0.5)]],
    ['two trajectories of a case', [...goodCases(70, 0.9), label('0.9-1', 1, 0.8)]],
  ])('bets over the cases where there are %s', (_, labels) => {
    const sample = sampleOf(labels)
    const accepted = family([]).accept(sample, 0.5)
    expect(sample.isOneEach).toBe(false)
    const { pValue } = probePrecision(sample, accepted, target)
    expect(pValue).toBe(bettingPValue(caseLosses(sample, accepted, 0.05), 0.05, 0.05))
  })

  it('weighs precision and yield', () => {
    const sample = sampleOf([label('a', 1, 0.9, 0.25), label('b', 0, 0.9), label('c', 1, 0.1, 0.2)])
    expect(probePrecision(sample, [1, 1, 0], target)).toMatchObject({ accepted: 2, precision: 0.8, yield: 0.5 })
    expect(probePrecision(sample, [0, 0, 0], target)).toMatchObject({ accepted: 0, precision: null, pValue: 1 })
  })
})

describe('walkThresholds', () => {
  const mixed = [
    ...goodCases(100, 0.9),
    ...goodCases(100, 0.7),
    ...Array.from({ length: 60 }, (_, i) => label(`bad-${i}`, 0, 0.5)),
  ]

  it('keeps the loosest that passed with every stricter one, and stops at the first failure', () => {
    const walk = walkThresholds(sampleOf(mixed), family([0.9, 0.7, 0.5, 0.3]), target)
    expect(walk.steps.map(({ at }) => at)).toEqual([0.9, 0.7, 0.5])
    expect(walk.chosen?.at).toBe(0.7)
  })

  it('stops where the strictest fails, even if a looser one would pass', () => {
    const few = [...goodCases(5, 0.99), ...mixed]
    const walk = walkThresholds(sampleOf(few), family([0.99, 0.9, 0.7]), target)
    expect(walk.steps).toHaveLength(1)
    expect(walk.chosen).toBeNull()
  })

  it('begun by another half where the evidence is strongest, it passes', () => {
    const few = sampleOf([...goodCases(5, 0.99), ...mixed])
    const cut = gridFromStrongest(few, family([0.99, 0.9, 0.7, 0.5]), target)
    expect(cut.grid).toEqual([0.7, 0.5])
    expect(walkThresholds(few, cut, target).chosen?.at).toBe(0.7)
  })
})

describe('certifyFilter', () => {
  it('says how many more verdicts are needed, and that many suffice', () => {
    const small = sampleOf(goodCases(20, 0.9))
    const refused = certifyFilter({ fit: small, test: small }, family([0.9]), target)
    expect(refused).toMatchObject({ value: null, precision: null, yield: null })
    expect(refused.reason).toContain(`about ${refused.moreVerdicts} more verdicts`)
    // 59 good cases of one trajectory are the fewest that pass at 5 % and 5 %.
    expect(refused.moreVerdicts).toBe(40 * (59 / 20 - 1))
    const enough = sampleOf(goodCases(59, 0.9))
    expect(certifyFilter({ fit: enough, test: enough }, family([0.9]), target).value).toBe(0.9)
  })

  it('says that no number of verdicts would do where the precision is too low', () => {
    const half = sampleOf([...goodCases(20, 0.9), ...Array.from({ length: 20 }, (_, i) => label(`b${i}`, 0, 0.9))])
    const refused = certifyFilter({ fit: half, test: half }, family([0.9]), target)
    expect(refused.moreVerdicts).toBeNull()
    expect(refused.reason).toContain('no number of further verdicts')
  })

  it('plans with the betting test where cases have several trajectories', () => {
    const small = sampleOf(goodCases(20, 0.9).flatMap((one) => [one, { ...one, trajectoryId: `${one.caseId}/2` }]))
    const more = furtherVerdicts(small, family([0.9]), target, 80)
    const cases = 20 * ((more ?? 0) / 80 + 1)
    const zeros = (count: number) => new Float64Array(count)
    expect(bettingPValue(zeros(Math.ceil(cases)), 0.05, 0.05)).toBeLessThanOrEqual(0.05)
    expect(bettingPValue(zeros(Math.floor(cases) - 2), 0.05, 0.05)).toBeGreaterThan(0.05)
  })
})

interface Population {
  /** The true precision of every threshold from 0.5 up. */
  precision: number
  cases: number
  /** Each case has 1 to this many rows. */
  rowsMax: number
  /** Rows near the boundary are drawn more often than the others, and weighted back. */
  isSelective: boolean
}

/** Cases whose true precision at every threshold is known. A case is all good or mixed, so that its rows are alike. */
function draw({ precision, cases, rowsMax, isSelective }: Population, random: () => number): JudgedSample {
  const rows: JudgedLabel[] = []
  for (let c = 0; c < cases; c++) {
    const isMixed = random() < 2 * (1 - precision)
    for (let t = Math.floor(random() * rowsMax); t >= 0; t--) {
      const dtc = Math.floor(random() * 10) / 10
      const goodness = dtc >= 0.5 ? (isMixed ? 0.5 : 1) : 0.3
      const pi = isSelective && (dtc < 0.4 || dtc > 0.6) ? 0.4 : 1
      const y = random() < goodness ? 1 : 0
      if (random() < pi) rows.push({ ...label(`c${c}`, y, dtc, pi), trajectoryId: `c${c}/${t}` })
    }
  }
  return sampleOf(rows)
}

/** Rows below 0.5, a tenth of all per step, are good with 30 %. */
function precisionAt(at: number, precision: number): number {
  const below = Math.round(Math.max(0, 0.5 - at) * 10)
  return (5 * precision + 0.3 * below) / (5 + below)
}

describe('the guarantee', () => {
  const grid = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3]
  const wanted = { alpha: 0.2, delta: 0.1 }
  const isMiss = (at: number, { precision }: Population) => precisionAt(at, precision) <= 1 - wanted.alpha + 1e-9

  /** The loosest threshold whose observed precision reaches the target, with no correction at all. */
  const naive = (sample: JudgedSample) =>
    grid.findLast((at) => {
      const { precision } = probePrecision(sample, family(grid).accept(sample, at), wanted)
      return precision !== null && precision > 1 - wanted.alpha
    })

  /** Of `runs` draws, the share with a certified threshold, with one that misses the target, and with a naive miss. */
  function simulate(population: Population, runs: number) {
    const random = seededRandom(`guarantee:${JSON.stringify(population)}`)
    const rates = { certified: 0, missed: 0, naivelyMissed: 0 }
    for (let run = 0; run < runs; run++) {
      const [fit, test] = [draw(population, random), draw(population, random)]
      const { chosen } = walkThresholds(test, gridFromStrongest(fit, family(grid), wanted), wanted)
      const byEye = naive(test)
      if (chosen !== null) rates.certified += 1 / runs
      if (chosen !== null && isMiss(chosen.at, population)) rates.missed += 1 / runs
      if (byEye !== undefined && isMiss(byEye, population)) rates.naivelyMissed += 1 / runs
    }
    return rates
  }

  it.each<Population>([
    { precision: 0.8, cases: 100, rowsMax: 1, isSelective: false },
    { precision: 0.8, cases: 150, rowsMax: 1, isSelective: true },
    { precision: 0.8, cases: 100, rowsMax: 3, isSelective: false },
    { precision: 0.8, cases: 150, rowsMax: 3, isSelective: true },
  ])('misses the target at most as often as delta, where the naive threshold does not: %o', (population) => {
    const runs = 300
    const { delta } = wanted
    const { missed, naivelyMissed } = simulate(population, runs)
    expect(missed).toBeLessThanOrEqual(delta + 2 * Math.sqrt((delta * (1 - delta)) / runs))
    expect(naivelyMissed).toBeGreaterThan(2 * delta)
  })

  it('has power: what is plainly precise is certified nearly always', () => {
    const { certified } = simulate({ precision: 0.97, cases: 120, rowsMax: 4, isSelective: false }, 100)
    expect(certified).toBeGreaterThan(0.9)
  })
})
