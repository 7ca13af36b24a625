// How runs, their costs and their pace are put into words.
import { formatCount } from '@/components/plots/number-text'
import { type Run, type RunItem, type RunKind, runPace } from '@/lib/core/domain/run'

export const runKindName: Record<RunKind, string> = {
  synthesis: 'Synthesis',
  extraction: 'Extraction',
  evaluation: 'Evaluation',
  continuation: 'Continuation',
}

/** What an item of such a run is; a case is played once in each mode of an evaluation. */
export const itemNoun: Record<RunKind, string> = {
  ...{ synthesis: 'trees', extraction: 'reports', evaluation: 'plays', continuation: 'branches' },
}

/** "1 tree", "2 trees". */
export const countOf = (count: number, one: string, more: string) => `${formatCount(count)} ${count === 1 ? one : more}`

/** Whether there are calls, tokens and costs to speak of. */
export const asksModels = (run: Run) => run.model !== null || run.judge !== null || run.calls > 0

/** The built-in teacher, or the model by its name. */
export const whoPlays = ({ teacher, model }: Pick<Run, 'teacher' | 'model'>) => model ?? teacher

/** Two decimals, or as many as show that it is not nothing. */
export const formatUsd = (usd: number) => `$${usd > 0 && usd < 0.1 ? usd.toPrecision(2) : usd.toFixed(2)}`

/** Rate and time left; null where nothing can be said. */
export function paceText(run: Run): string | null {
  const pace = runPace(run)
  return pace && `${rateText(pace.itemsPerSecond)}, about ${timeText(pace.secondsLeft)} left`
}

/** What a running run is at; null once it does not run. */
export function whatNow(run: Run): string | null {
  if (run.state !== 'running') return null
  const { seconds, calls } = run.recent
  const pace = paceText(run)
  if (pace) return pace
  if (calls > 0) return `none ended of late; ${countOf(calls, 'answer', 'answers')} of the model in the last minute`
  return seconds > 15 ? 'nothing finished of late: is a worker up?' : 'starting'
}

function rateText(perSecond: number): string {
  if (perSecond >= 10) return `${formatCount(perSecond)} a second`
  return perSecond >= 1 ? `${perSecond.toFixed(1)} a second` : `${(perSecond * 60).toFixed(1)} a minute`
}

function timeText(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.ceil(seconds))} s`
  if (seconds < 90 * 60) return `${Math.round(seconds / 60)} min`
  return `${(seconds / 3600).toFixed(1)} h`
}

/** `worker-died` → `worker died`. */
export const kindText = (kind: string) => kind.replaceAll('-', ' ')

/** What a person can do about a run that stopped by itself. */
export function stopAdvice({ budget, costUsd, promptTokens, completionTokens }: Run): string {
  const isSpent =
    (budget.usd !== null && costUsd >= budget.usd) ||
    (budget.tokens !== null && promptTokens + completionTokens >= budget.tokens)
  if (isSpent) return 'Calls under way were finished and paid for. Nothing is lost: resume it with a larger budget.'
  return 'Nothing is lost: resume it once the cause is gone.'
}

export type ItemNote = { key: string; text: string }

/** What went wrong within an item without ending it: calls that were tried again, and branches or answers given up. */
export function itemNotes({ callFailures, defects }: Pick<RunItem, 'callFailures' | 'defects'>): ItemNote[] {
  const notes = (of: string, counts: Record<string, number>) =>
    Object.entries(counts).map(([kind, count]) => ({
      key: `${of} ${kind}`,
      text: `${formatCount(count)} × ${of}${kindText(kind)}`,
    }))
  return [...notes('failed call: ', callFailures), ...notes('', defects)]
}

/** Changes with the state and every tenth of the way only, so that it may be read out. */
export function spokenProgress({ id, state, items, itemsDone, itemsFailed }: Run): string {
  const tenths = items > 0 ? Math.floor((10 * (itemsDone + itemsFailed)) / items) : 0
  return `Run ${id} is ${state}, ${tenths * 10} % of the way.`
}
