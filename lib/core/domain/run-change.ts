// What pausing, resuming, ending and retrying make of a run, and when its budget is spent.
import { DomainError } from '../errors'
import type { Budget, ChangeRun, RunState } from './run'

type Action = ChangeRun['action']

const from: Record<Action, readonly RunState[]> = {
  pause: ['running'],
  // A running one too: what fell off the queue is put on it again.
  resume: ['running', 'paused', 'stopped'],
  cancel: ['running', 'paused', 'stopped'],
  retry: ['running', 'paused', 'stopped', 'done'],
}
const to: Record<Action, RunState> = { pause: 'paused', resume: 'running', cancel: 'cancelled', retry: 'running' }
const participle: Record<Action, string> = {
  pause: 'paused',
  resume: 'resumed',
  cancel: 'cancelled',
  retry: 'tried again',
}

/** The state a run is in afterwards. Throws `conflict` where the action does not apply. */
export function changedRunState(runId: number, state: RunState, action: Action): RunState {
  if (from[action].includes(state)) return to[action]
  throw new DomainError('conflict', `Run ${runId} is ${state} and cannot be ${participle[action]}.`)
}

export type Spent = { usd: number; tokens: number }

/** Names the budget that is spent; null while there is some left. */
export function spentBudget(budget: Budget, spent: Spent): string | null {
  if (budget.usd !== null && spent.usd >= budget.usd)
    return `The budget of $${dollars(budget.usd)} is spent ($${dollars(spent.usd)}).`
  if (budget.tokens !== null && spent.tokens >= budget.tokens)
    return `The budget of ${count(budget.tokens)} tokens is spent (${count(spent.tokens)}).`
  return null
}

const counts = new Intl.NumberFormat('en-US')
/** As pages write counts. */
const count = (tokens: number) => counts.format(tokens).replaceAll(',', '\u202f')
const dollars = (usd: number) => (usd > 0 && usd < 0.1 ? usd.toPrecision(2) : usd.toFixed(2))
