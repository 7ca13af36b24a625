// The rules of a confidence budget: which budget a run spends from, and what its look costs.
import { levelOfLook } from '../calibration/level-of-look'
import { DomainError } from '../errors'

export type BudgetTerms = { id: number; name: string; delta: number }
export type BudgetWish = { budgetId: number | null; delta: number | null }

/** The error probability of a budget that a run opens by itself, where nobody names another. */
const DELTA = 0.05
export const DEFAULT_BUDGET_NAME = 'Default budget'

/**
 * The budget asked for, else the newest; `opens` where there is none yet. Throws `not-found` for an unknown budget and
 * `conflict` where `delta` is not the budget's: a budget's delta is declared once.
 */
export function chooseBudget(
  wish: BudgetWish,
  budgets: readonly BudgetTerms[],
): { budget: BudgetTerms } | { opens: { name: string; delta: number } } {
  const { budgetId, delta } = wish
  const newest = budgets.reduce<BudgetTerms | null>((best, one) => (best && best.id > one.id ? best : one), null)
  const budget = budgetId === null ? newest : budgets.find(({ id }) => id === budgetId)
  if (budget === undefined) throw new DomainError('not-found', `There is no confidence budget ${budgetId}.`)
  if (budget === null) return { opens: { name: DEFAULT_BUDGET_NAME, delta: delta ?? DELTA } }
  if (delta === null || delta === budget.delta) return { budget }
  const detail =
    `The budget "${budget.name}" was declared with delta ${budget.delta}, not ${delta}: leave delta out, or open a budget ` +
    'of its own for verdicts that no other budget has used.'
  throw new DomainError('conflict', detail, { defects: [{ pointer: '/delta', detail }] })
}

/** A round whose verdicts a run under another budget has used. */
export type BoundRound = { id: number; name: string; budget: BudgetTerms }

/** Throws `conflict` where a round's verdicts were used under another budget: they would be looked at beyond what either declared. */
export function refuseBoundRounds(budget: BudgetTerms, rounds: readonly BoundRound[]): void {
  const bound = rounds.find((round) => round.budget.id !== budget.id)
  if (!bound) return
  const detail =
    `Verdicts of the round "${bound.name}" were used under the budget "${bound.budget.name}" and cannot be used under ` +
    `"${budget.name}" too: run under that budget, or leave the round out.`
  throw new DomainError('conflict', detail, { defects: [{ pointer: '/roundIds', detail }] })
}

/** A run of the budget: its look, and the hash of its options and inputs. */
export type TakenLook = { id: number; look: number; inputsSha256: string }

/** The same options and inputs again are the stored run and spend nothing; anything else is the next look, at its level. */
export function planLook(
  budget: BudgetTerms,
  taken: readonly TakenLook[],
  inputsSha256: string,
): { calibrationId: number } | { look: number; level: number } {
  const same = taken.find((run) => run.inputsSha256 === inputsSha256)
  if (same) return { calibrationId: same.id }
  const look = taken.reduce((most, run) => Math.max(most, run.look), 0) + 1
  return { look, level: levelOfLook(budget.delta, look) }
}

/** What `looks` looks have spent of `delta`: the sum of their levels. */
export const spentBy = (delta: number, looks: number): number => (delta * looks) / (looks + 1)
