// How far a score run has come: trees done, pace and time left while it runs.
'use client'
import { formatCount } from '@/components/plots/number-text'
import { Progress } from '@/components/ui/progress'
import { type ScoreRun, scoreRunPace } from '@/lib/core/domain/score-run'
import { useSeconds } from './use-seconds'

export function ScoreRunProgress({ run }: { run: ScoreRun }) {
  const now = useSeconds(run.state === 'running')
  const pace = scoreRunPace(run, now)
  const done = `${formatCount(run.treesDone)} of ${formatCount(run.trees)} trees`
  const rate = pace && `${formatCount(Math.round(pace.treesPerSecond))} a second, ${timeLeft(pace.secondsLeft)}`
  const text = rate ? `${done}; ${rate}` : done
  return <Progress label={`Score run ${run.id}`} value={run.treesDone} total={run.trees} text={text} />
}

function timeLeft(seconds: number): string {
  if (seconds < 90) return `about ${Math.max(1, Math.round(seconds))} s left`
  return `about ${Math.round(seconds / 60)} min left`
}
