import { describe, expect, it } from 'vitest'
import type { Run } from '@/lib/core/domain/run'
import { countOf, itemNotes, spokenProgress, stopAdvice, whatNow, whoPlays } from './run-words'

const run = {
  ...{ id: 9, state: 'running', items: 192, itemsDone: 17, itemsFailed: 2 },
  ...{ costUsd: 8.1, promptTokens: 900, completionTokens: 100 },
} as Run

describe('a run in words', () => {
  it('counts one thing in the singular', () => {
    expect([countOf(1, 'tree', 'trees'), countOf(0, 'tree', 'trees'), countOf(2000, 'tree', 'trees')]).toEqual([
      '1 tree',
      '0 trees',
      '2\u202f000 trees',
    ])
  })

  it('tells a failed call from a branch that ended the same way', () => {
    const notes = itemNotes({ callFailures: { 'truncated-answer': 3 }, defects: { 'truncated-answer': 1 } })
    expect(notes.map(({ text }) => text)).toEqual(['3 × failed call: truncated answer', '1 × truncated answer'])
    expect(new Set(notes.map(({ key }) => key)).size).toBe(2)
  })

  it('advises a larger budget only where the budget is what stopped it', () => {
    const advice = (budget: Run['budget']) => stopAdvice({ ...run, budget })
    expect(advice({ usd: 8, tokens: null })).toContain('a larger budget')
    expect(advice({ usd: null, tokens: 1000 })).toContain('a larger budget')
    expect(advice({ usd: 9, tokens: 1001 })).toContain('once the cause is gone')
  })

  it('is read out by the tenth, not by the item', () => {
    expect(spokenProgress({ ...run, itemsDone: 16 })).toBe(spokenProgress({ ...run, itemsDone: 1 }))
    expect(spokenProgress({ ...run, itemsDone: 18 })).toContain('10 %')
    expect(spokenProgress({ ...run, state: 'done', itemsDone: 190 })).toBe('Run 9 is done, 100 % of the way.')
  })

  it('asks for a worker only where no answer comes either', () => {
    const still = { ...run, recent: { items: 0, seconds: 60, calls: 0 } }
    expect(whatNow(still)).toContain('is a worker up?')
    expect(whatNow({ ...still, recent: { ...still.recent, calls: 40 } })).toBe(
      'none ended of late; 40 answers of the model in the last minute',
    )
    expect(whatNow({ ...still, state: 'paused' })).toBeNull()
  })

  it('names the model that plays', () => {
    expect(whoPlays({ teacher: 'model', model: 'Qwen' })).toBe('Qwen')
    expect(whoPlays({ teacher: 'kg-policy', model: null })).toBe('kg-policy')
  })
})
