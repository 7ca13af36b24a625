import { describe, expect, it } from 'vitest'
import { type Run, runPace } from './run'

const run = (change: Partial<Run>) =>
  ({
    state: 'running',
    items: 100,
    itemsDone: 40,
    itemsFailed: 10,
    recent: { items: 20, seconds: 10, calls: 0 },
    ...change,
  }) as Run

describe('runPace', () => {
  it('is what ended lately over how long that took, whenever the run began', () => {
    expect(runPace(run({}))).toEqual({ itemsPerSecond: 2, secondsLeft: 25 })
  })

  it('is unknown while nothing is done, and of a run that does not run', () => {
    expect(runPace(run({ recent: { items: 0, seconds: 10, calls: 0 } }))).toBeNull()
    expect(runPace(run({ recent: { items: 3, seconds: 0, calls: 0 } }))).toBeNull()
    expect(runPace(run({ state: 'paused' }))).toBeNull()
  })
})
