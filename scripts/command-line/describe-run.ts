// A run in the words of the terminal: the line that is rewritten while it runs, and what is said at its end.
import { type Run, type RunDetail, runPace } from '@/lib/core/domain/run'

const BAR_WIDTH = 20

const count = (value: number) => value.toLocaleString('en-US')
const named = (value: number, noun: string) => `${count(value)} ${noun}${value === 1 ? '' : 's'}`

/** Bar, items, rate, time left, tokens and cost, in one line. */
export function runLine(run: Run): string {
  const ended = run.itemsDone + run.itemsFailed
  const filled = run.items === 0 ? BAR_WIDTH : Math.floor((BAR_WIDTH * ended) / run.items)
  const bar = '█'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled)
  const failed = run.itemsFailed > 0 ? `, ${count(run.itemsFailed)} failed` : ''
  return [`${bar} ${count(ended)} of ${count(run.items)}${failed}`, pace(run), ...trouble(run), ...spending(run)].join(
    '; ',
  )
}

function pace(run: Run): string {
  const found = runPace(run)
  if (!found) return run.state === 'running' ? 'no item done of late' : run.state
  return `${rateText(found.itemsPerSecond)}, about ${timeText(found.secondsLeft)} left`
}

const rateText = (perSecond: number) =>
  perSecond >= 1 ? `${perSecond.toFixed(1)} a second` : `${(perSecond * 60).toFixed(1)} a minute`

function timeText(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`
  if (seconds < 90 * 60) return `${Math.round(seconds / 60)} min`
  return `${(seconds / 3600).toFixed(1)} h`
}

/** While a model cannot be reached nothing else moves for minutes. */
function trouble({ state, callFailures }: Run): string[] {
  const failed = Object.values(callFailures).reduce((sum, value) => sum + value, 0)
  return state === 'running' && failed > 0 ? [`${named(failed, 'call')} failed`] : []
}

/** Nothing where no model was asked. */
function spending({ calls, promptTokens, completionTokens, costUsd, budget }: Run): string[] {
  if (calls === 0) return []
  const tokens = promptTokens + completionTokens
  const ofTokens = budget.tokens === null ? '' : ` of ${count(budget.tokens)}`
  const ofUsd = budget.usd === null ? '' : ` of $${budget.usd.toFixed(2)}`
  return [`${named(calls, 'call')}, ${count(tokens)}${ofTokens} tokens, $${costUsd.toFixed(2)}${ofUsd}`]
}

/** Lines in reading order. */
export function describeRun(run: RunDetail): string[] {
  const { trees, trajectories, promptTokens, completionTokens } = run
  const made =
    run.kind === 'synthesis'
      ? `; ${named(trees, 'tree')}, ${named(trajectories, 'trajectory').replace('trajectorys', 'trajectories')}`
      : ''
  const ended = `${count(run.itemsDone)} of ${named(run.items, 'item')} done, ${count(run.itemsFailed)} failed`
  const split = run.calls > 0 ? [`${count(promptTokens)} tokens in, ${count(completionTokens)} out`] : []
  return [
    `${run.state}: ${ended}${made}${run.reason ? `; ${run.reason}` : ''}`,
    ...[...spending(run), ...split].slice(0, 2),
    ...kinds('calls that failed', run.callFailures),
    ...kinds(run.kind === 'extraction' ? 'problems of answers' : 'branches that ended early', run.defects),
    ...kinds('items that failed', run.itemFailures),
  ]
}

function kinds(what: string, counts: Record<string, number>): string[] {
  const parts = Object.entries(counts).map(([kind, value]) => `${count(value)} ${kind}`)
  return parts.length === 0 ? [] : [`${what}: ${parts.join(', ')}`]
}
