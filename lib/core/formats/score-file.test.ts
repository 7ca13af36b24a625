import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outcomeSchema, turnFlagSchema, type Score } from '../domain/score'
import { parseScore, writeScore } from './score-file'

const value = fc.option(fc.double({ min: 0, max: 1, noNaN: true }).map((number) => number + 0))
const metrics = { dtc: value, rac: value, buc: value, og: value, mtc: value }
const score: fc.Arbitrary<Score> = fc.record({
  ...metrics,
  treeId: fc.string(),
  leafId: fc.constant('n2'),
  turnIds: fc.constant(['n1', 'n2']),
  graph: fc.string(),
  metricVersion: fc.integer({ min: 1, max: 9 }),
  outcome: fc.constantFrom(...outcomeSchema.options),
  coverage: value,
  turns: fc.array(
    fc.record({
      id: fc.constantFrom('n1', 'n2'),
      closeness: value,
      rac: value,
      buc: value,
      og: value,
      flags: fc.subarray([...turnFlagSchema.options]),
    }),
  ),
  decision: fc.record({
    kind: fc.constantFrom('retain' as const, 'truncate' as const, 'reject' as const),
    turns: fc.nat(9),
    failed: fc.array(
      fc.record({ condition: fc.constantFrom('dtc' as const, 'outcome' as const), value, threshold: fc.constant(0.5) }),
    ),
  }),
})

describe('medaction-score/1', () => {
  it('reads back every score it writes, to the last digit', () => {
    fc.assert(
      fc.property(score, (written) => {
        expect(parseScore(writeScore(written))).toEqual({ ok: true, value: written })
      }),
    )
  })

  it('writes the keys in the order of the description of the format', () => {
    const [written] = fc.sample(score, { numRuns: 1, seed: 1 })
    expect(written && Object.keys(JSON.parse(writeScore(written)) as object)).toEqual(
      'format treeId leafId turnIds graph metricVersion outcome dtc rac buc og mtc coverage turns decision'.split(' '),
    )
  })

  it('refuses another version by name, and a metric outside [0, 1]', () => {
    const [written] = fc.sample(score, { numRuns: 1, seed: 1 })
    const line = written ? writeScore({ ...written, dtc: 0.5 }) : ''
    expect(parseScore(line.replace('score/1', 'score/2'))).toMatchObject({
      defects: [{ detail: 'medaction-score/2 is not known; this build reads medaction-score/1' }],
    })
    expect(parseScore(line.replace('"dtc":0.5', '"dtc":1.5'))).toMatchObject({
      ok: false,
      defects: [{ pointer: '/dtc' }],
    })
  })
})
