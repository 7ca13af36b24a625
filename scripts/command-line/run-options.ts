// The options that commands which start or change runs share: budgets and the run's number.
import type { Budget } from '@/lib/core/domain/run'
import type { CommandArguments } from './command-arguments'
import type { Option } from './command'

export const budgetOptions: Readonly<Record<string, Option>> = {
  'budget-usd': { value: 'X', help: 'stop when the answers cost this many dollars (no limit)' },
  'budget-tokens': { value: 'N', help: 'stop after this many tokens, in and out (no limit)' },
}

/** Null where it is not given: no limit. A limit of nothing would only make a run that stops at once. */
export function readBudget(args: CommandArguments): Budget {
  const amount = (name: string, isInteger: boolean) =>
    args.optional(name) === undefined ? null : args.number(name, 0, { min: 0, isOpen: true, isInteger })
  return { usd: amount('budget-usd', false), tokens: amount('budget-tokens', true) }
}

/** A limit that is not given stays as it was; undefined where neither is. */
export function changedBudget(args: CommandArguments, before: Budget): Budget | undefined {
  const { usd, tokens } = readBudget(args)
  if (usd === null && tokens === null) return undefined
  return { usd: usd ?? before.usd, tokens: tokens ?? before.tokens }
}
