// When the end of a run makes shown scores out of date.
import { describe, expect, it } from 'vitest'
import type { ScoreRun, ScoreRunState } from '@/lib/core/domain/score-run'
import { hasRunEnded } from './scores'

const run = (id: number, state: ScoreRunState): ScoreRun => ({
  ...{ id, graphId: 1, graph: 'g@1', metricVersion: 1, filter: { onlyUnscored: false }, state, error: null },
  ...{
    trees: 1,
    treesDone: 0,
    scored: 0,
    kept: 0,
    failures: [],
    createdAt: '2026-11-25T00:00:00.000Z',
    finishedAt: null,
  },
})

describe('hasRunEnded', () => {
  it('sees the end of a run that was under way', () => {
    expect(hasRunEnded([run(1, 'running')], [run(2, 'running'), run(1, 'done')])).toBe(true)
    expect(hasRunEnded([run(1, 'running')], [run(1, 'failed')])).toBe(true)
  })
  it('does not see what goes on, was over before, or was never shown', () => {
    expect(hasRunEnded([run(1, 'running')], [run(1, 'running')])).toBe(false)
    expect(hasRunEnded([run(1, 'done')], [run(1, 'done')])).toBe(false)
    expect(hasRunEnded([], [run(1, 'done')])).toBe(false)
  })
})
