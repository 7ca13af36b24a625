// The order of the leaderboard.
import { describe, expect, it } from 'vitest'
import { figureNameSchema, type LeaderboardRow, leaderboardRowSchema } from '@/lib/core/domain/evaluation'
import { sortKeys, sortRows } from './leaderboard-order'

const none = { value: null, reason: 'nothing to measure' }

function row(evaluationId: number, values: Partial<Record<string, number>>, costUsd = 0): LeaderboardRow {
  const figures = Object.fromEntries(
    figureNameSchema.options.map((name) => {
      const value = values[name]
      return [name, value === undefined ? none : { value, lo: null, hi: null, reason: 'few' }]
    }),
  )
  const about = { name: `e${evaluationId}`, teacher: 'kg-policy', model: null, graph: 'g@1', mode: 'free-turn' }
  return leaderboardRowSchema.parse({
    ...{ evaluationId, ...about, cases: 3, failed: 0, figures, costUsd, createdAt: '2026-11-25T00:00:00Z' },
  })
}
const ids = (rows: LeaderboardRow[]) => rows.map(({ evaluationId }) => evaluationId)

describe('sortRows', () => {
  const rows = [row(1, { hit: 0.5, repeatRate: 0.3 }, 2), row(2, {}, 1), row(3, { hit: 0.9, repeatRate: 0.4 })]

  it('puts the best first, whichever way that is, and what has no figure last', () => {
    expect(ids(sortRows(rows, 'hit'))).toEqual([3, 1, 2])
    expect(ids(sortRows(rows, 'repeatRate'))).toEqual([1, 3, 2])
    expect(ids(sortRows(rows, 'cost'))).toEqual([3, 2, 1])
    expect(ids(sortRows(rows, 'newest'))).toEqual([3, 2, 1])
  })

  it('keeps every row under every order, the newer first among equals', () => {
    for (const key of sortKeys) expect(ids(sortRows(rows, key)).sort()).toEqual([1, 2, 3])
    expect(ids(sortRows([row(1, { hit: 0.5 }), row(2, { hit: 0.5 })], 'hit'))).toEqual([2, 1])
  })
})
