import { describe, expect, it } from 'vitest'
import { DomainError } from '../errors'
import { type ChangeRun, changeRunSchema, runStateSchema } from './run'
import { changedRunState, spentBudget } from './run-change'

const actions = changeRunSchema.shape.action.options
const outcome = (state: (typeof runStateSchema.options)[number], action: ChangeRun['action']) => {
  try {
    return changedRunState(7, state, action)
  } catch (error) {
    return error instanceof DomainError ? error.code : error
  }
}

describe('changedRunState', () => {
  it('lets every state and action meet as the table says', () => {
    const table = runStateSchema.options.map((state) => [state, ...actions.map((action) => outcome(state, action))])
    expect(actions).toEqual(['pause', 'resume', 'cancel', 'retry'])
    expect(table).toEqual([
      ['running', 'paused', 'running', 'cancelled', 'running'],
      ['paused', 'conflict', 'running', 'cancelled', 'running'],
      ['stopped', 'conflict', 'running', 'cancelled', 'running'],
      ['cancelled', 'conflict', 'conflict', 'conflict', 'conflict'],
      ['done', 'conflict', 'conflict', 'conflict', 'running'],
    ])
  })

  it('names the run and what it is', () => {
    expect(() => changedRunState(7, 'done', 'pause')).toThrow('Run 7 is done and cannot be paused.')
  })
})

describe('spentBudget', () => {
  it('is null without a limit and below it', () => {
    expect(spentBudget({ usd: null, tokens: null }, { usd: 1e9, tokens: 1e12 })).toBeNull()
    expect(spentBudget({ usd: 5, tokens: 100 }, { usd: 4.99, tokens: 99 })).toBeNull()
  })

  it('names the budget that is reached', () => {
    expect(spentBudget({ usd: 5, tokens: null }, { usd: 5, tokens: 0 })).toBe('The budget of $5.00 is spent ($5.00).')
    expect(spentBudget({ usd: 0.002, tokens: null }, { usd: 0.0021, tokens: 0 })).toContain(
      '$0.0020 is spent ($0.0021)',
    )
    expect(spentBudget({ usd: null, tokens: 100 }, { usd: 0, tokens: 120 })).toContain('100 tokens is spent (120)')
    expect(spentBudget({ usd: null, tokens: 60_000 }, { usd: 0, tokens: 64_894 })).toBe(
      'The budget of 60\u202f000 tokens is spent (64\u202f894).',
    )
  })
})
