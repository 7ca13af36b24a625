// How far a run has come: items done and failed, pace and time left while it runs.
'use client'
import { formatCount } from '@/components/plots/number-text'
import { Progress } from '@/components/ui/progress'
import type { Run } from '@/lib/core/domain/run'
import { itemNoun, whatNow } from './run-words'

export function RunProgress({ run }: { run: Run }) {
  const ended = run.itemsDone + run.itemsFailed
  const failed = run.itemsFailed > 0 ? `, ${formatCount(run.itemsFailed)} of them failed` : ''
  const done = `${formatCount(ended)} of ${formatCount(run.items)} ${itemNoun[run.kind]}${failed}`
  const text = [done, whatNow(run)].filter(Boolean).join('; ')
  return <Progress label={`Run ${run.id}`} value={ended} total={run.items} failed={run.itemsFailed} text={text} />
}
