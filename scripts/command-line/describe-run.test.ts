import { describe, expect, it } from 'vitest'
import type { RunDetail } from '@/lib/core/domain/run'
import { describeRun, runLine } from './describe-run'

const run: RunDetail = {
  ...{
    id: 7,
    kind: 'synthesis',
    state: 'running',
    reason: null,
    teacher: 'stub',
    model: 'stub',
    judge: null,
    graph: 'g@1',
  },
  ...{ options: {}, budget: { usd: 5, tokens: null }, items: 2000, itemsDone: 490, itemsFailed: 10, trees: 490 },
  ...{ trajectories: 1, calls: 1234, promptTokens: 20_000, completionTokens: 3000, costUsd: 1.5 },
  ...{ callFailures: { timeout: 2 }, itemFailures: { internal: 10 }, defects: {}, evaluationId: null, createdBy: null },
  ...{
    createdAt: '2026-01-01T00:00:00Z',
    finishedAt: null,
    recent: { items: 120, seconds: 60, calls: 0 },
    reasons: [],
  },
}

describe('runLine', () => {
  it('says how far it is, how fast, how long it takes and what it cost', () => {
    expect(runLine(run)).toBe(
      '█████░░░░░░░░░░░░░░░ 500 of 2,000, 10 failed; 2.0 a second, about 13 min left; 2 calls failed; 1,234 calls, 23,000 tokens, $1.50 of $5.00',
    )
  })

  it('claims no pace where nothing was done of late, and no cost where nobody was asked', () => {
    const still = { ...run, recent: { items: 0, seconds: 60, calls: 0 }, calls: 0, itemsFailed: 0, callFailures: {} }
    expect(runLine(still)).toBe('████░░░░░░░░░░░░░░░░ 490 of 2,000; no item done of late')
    expect(runLine({ ...still, state: 'paused' })).toMatch(/; paused$/)
    expect(runLine({ ...run, recent: { items: 3, seconds: 60, calls: 0 } })).toContain('3.0 a minute, about 8.3 h left')
  })
})

describe('describeRun', () => {
  it('ends with counts by kind, and leaves out what there is none of', () => {
    expect(describeRun({ ...run, state: 'stopped', reason: 'The budget is spent.' })).toEqual([
      'stopped: 490 of 2,000 items done, 10 failed; 490 trees, 1 trajectory; The budget is spent.',
      '1,234 calls, 23,000 tokens, $1.50 of $5.00',
      '20,000 tokens in, 3,000 out',
      'calls that failed: 2 timeout',
      'items that failed: 10 internal',
    ])
  })
})
