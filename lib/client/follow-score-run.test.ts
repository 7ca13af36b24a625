// Following a score run: scores are read anew once, when it has ended, and not before.
import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ScoreRunState } from '@/lib/core/domain/score-run'
import { followScoreRun } from './follow-score-run'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A cache that holds trees and terms, and whether either is out of date. */
function cache() {
  const client = new QueryClient()
  client.setQueryData(['trees', 'detail', 1], 'scores')
  client.setQueryData(['terms', 'list', {}], 'terms')
  const isStale = (key: unknown[]) => client.getQueryState(key)?.isInvalidated
  return { client, isStale: () => [isStale(['trees', 'detail', 1]), isStale(['terms', 'list', {}])] }
}

describe('followScoreRun', () => {
  it('reads scores anew when the run has ended, asking less and less often', async () => {
    const { client, isStale } = cache()
    const states: ScoreRunState[] = ['running', 'running', 'done']
    const read = vi.fn(async () => ({ state: states.shift() ?? 'running' }))
    const following = followScoreRun(client, 7, read)
    await vi.advanceTimersByTimeAsync(2500)
    expect(read).toHaveBeenCalledTimes(2)
    expect(isStale()).toEqual([false, false])
    await vi.advanceTimersByTimeAsync(2250)
    await following
    expect(read.mock.calls).toEqual([[7], [7], [7]])
    expect(isStale()).toEqual([true, false])
  })

  it('stops where the run cannot be read, and after half an hour', async () => {
    const lost = cache()
    const following = followScoreRun(lost.client, 7, () => Promise.reject(new Error('gone')))
    await vi.advanceTimersByTimeAsync(1000)
    await following
    expect(lost.isStale()).toEqual([true, false])

    const long = cache()
    const read = vi.fn(async () => ({ state: 'running' as const }))
    const waiting = followScoreRun(long.client, 7, read)
    await vi.advanceTimersByTimeAsync(1_900_000)
    await waiting
    expect(read.mock.calls.length).toBeLessThan(200)
    expect(long.isStale()).toEqual([true, false])
  })
})
