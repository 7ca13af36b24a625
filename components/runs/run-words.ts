// How runs, their costs and their pace are put into words.
import { formatCount } from '@/components/plots/number-text'
import { type Run, type RunKind, runPace } from '@/lib/core/domain/run'

export const runKindName: Record<RunKind, string> = {
  synthesis: 'Synthesis',
  extraction: 'Extraction',
  evaluation: 'Evaluation',
}

/** What an item of such a run is. */
export const itemNoun: Record<RunKind, string> = { synthesis: 'trees', extraction: 'reports', evaluation: 'cases' }

/** Whether there are calls, tokens and costs to speak of. */
export const asksModels = (run: Run) => run.model !== null || run.judge !== null || run.calls > 0

/** Two decimals, or as many as show that it is not nothing. */
export const formatUsd = (usd: number) => `$${usd > 0 && usd < 0.1 ? usd.toPrecision(2) : usd.toFixed(2)}`

/** Rate and time left; null where nothing can be said. */
export function paceText(run: Run): string | null {
  const pace = runPace(run)
  return pace && `${rateText(pace.itemsPerSecond)}, about ${timeText(pace.secondsLeft)} left`
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
