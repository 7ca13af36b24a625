// Stopping a run that runs, going on with one that stopped.
'use client'
import { Button } from '@/components/ui/button'
import { ErrorNotice } from '@/components/ui/error-notice'
import { useCancelScoreRun, useResumeScoreRun } from '@/lib/client/scores'
import type { ScoreRun } from '@/lib/core/domain/score-run'

export function ScoreRunActions({ run }: { run: ScoreRun }) {
  const cancel = useCancelScoreRun()
  const resume = useResumeScoreRun()
  if (run.state === 'done') return null
  const isRunning = run.state === 'running'
  const { mutate, isPending, error } = isRunning ? cancel : resume
  return (
    <div className="grid justify-items-start gap-1">
      <Button
        size="sm"
        isPending={isPending}
        onPress={() => mutate(run.id)}
        aria-label={`${isRunning ? 'Stop' : 'Resume'} run ${run.id}`}
      >
        {isRunning ? 'Stop' : 'Resume'}
      </Button>
      <ErrorNotice error={error} />
    </div>
  )
}
