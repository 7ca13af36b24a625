import { describe, expect, it } from 'vitest'
import type { Evaluation } from '@/lib/core/domain/evaluation'
import { emptyResult } from '@/lib/core/evaluation/fixtures/invented-result'
import { summariseCases } from '@/lib/core/evaluation/summarise-cases'
import { describeEvaluation, estimateText } from './describe-evaluation'

const facts = { specialty: 's', source: 'x', isRare: null, truth: 'with findings' } as const
const cases = [
  { ...facts, caseId: 'a', result: { ...emptyResult, outcome: 'HIT' as const } },
  { ...facts, caseId: 'b', result: null },
]
const evaluation: Evaluation = {
  ...{ id: 1, name: 'first', runId: 1, state: 'done', teacher: 'kg-policy', model: null, judge: null, graph: 'g@1' },
  ...{ metricVersion: 1, options: {}, items: 2, itemsDone: 1, itemsFailed: 1, costUsd: 0, trainCases: 2 },
  createdAt: '2026-11-25T00:00:00.000Z',
  summary: [{ mode: 'free-turn', strata: summariseCases(cases, { hasJudge: false, seed: 1 }) }],
}

describe('an evaluation in the terminal', () => {
  it('says what failed, what is of the train split, and every figure with its interval', () => {
    const lines = describeEvaluation(evaluation)
    expect(lines[0]).toBe('2 of the cases are of the train split: the figures say nothing of new cases.')
    expect(lines[1]).toMatch(/^first +free-turn, 2 cases, 1 failed$/)
    expect(lines.find((line) => line.startsWith('HIT, failed'))).toMatch(/ 0\.500 \[0\.000, 1\.000\]$/)
    expect(lines.find((line) => line.startsWith('HIT, of the cases played'))).toMatch(/ 1\.000 \[/)
    expect(lines.find((line) => line.startsWith('same by the judge'))).toMatch(/ –$/)
    expect(lines.at(-1)).toMatch(/^truth: with findings \(2\) +0\.500 /)
  })

  it('says nothing before there are figures, and a bare number where there is no interval', () => {
    expect(describeEvaluation({ ...evaluation, summary: null })).toEqual([])
    expect(estimateText({ value: 0.25, lo: null, hi: null, reason: 'too few' })).toBe('0.250')
  })
})
