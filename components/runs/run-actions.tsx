// Pausing, resuming, ending and retrying a run.
'use client'
import { Pause, Play, RotateCcw, X } from 'lucide-react'
import { useState } from 'react'
import { formatCount } from '@/components/plots/number-text'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { ErrorNotice } from '@/components/ui/error-notice'
import { useChangeRun } from '@/lib/client/runs'
import type { RunDetail } from '@/lib/core/domain/run'
import { ResumeRunDialog } from './resume-run-dialog'
import { asksModels } from './run-words'

type Question = 'resume' | 'cancel' | null

export function RunActions({ run }: { run: RunDetail }) {
  const [question, setQuestion] = useState<Question>(null)
  const { mutate, isPending, error, variables, reset } = useChangeRun()
  const send = (action: 'pause' | 'resume' | 'cancel' | 'retry') =>
    mutate(
      { runId: run.id, action },
      { onSuccess: () => setQuestion(null), onSettled: () => action === 'cancel' && focusPage() },
    )
  const isSending = (action: string) => isPending && variables?.action === action
  const ask = (next: Question) => {
    reset()
    setQuestion(next)
  }
  const isHalted = run.state === 'paused' || run.state === 'stopped'
  const resume = () => (asksModels(run) ? ask('resume') : send('resume'))
  return (
    <>
      <ErrorNotice error={question === null ? error : null} title="The run was not changed" />
      {run.itemsFailed > 0 && run.state !== 'cancelled' ? (
        <Button icon={<RotateCcw aria-hidden />} isPending={isSending('retry')} onPress={() => send('retry')}>
          Retry {formatCount(run.itemsFailed)} failed
        </Button>
      ) : null}
      {/* One button, so that who pressed it by keyboard is still on it when it has become the other. */}
      {run.state === 'running' || isHalted ? (
        <Button
          variant={isHalted ? 'primary' : 'secondary'}
          icon={isHalted ? <Play aria-hidden /> : <Pause aria-hidden />}
          isPending={isSending(isHalted ? 'resume' : 'pause')}
          onPress={isHalted ? resume : () => send('pause')}
        >
          {isHalted ? 'Resume' : 'Pause'}
        </Button>
      ) : null}
      {run.state === 'running' || isHalted ? (
        <Button icon={<X aria-hidden />} onPress={() => ask('cancel')}>
          Cancel run
        </Button>
      ) : null}
      {question === 'resume' ? <ResumeRunDialog run={run} onClose={() => ask(null)} /> : null}
      {question === 'cancel' ? (
        <ConfirmDialog
          title={`Cancel run ${run.id}?`}
          action="Cancel the run"
          isDangerous
          isPending={isSending('cancel')}
          error={error}
          onConfirm={() => send('cancel')}
          onClose={() => ask(null)}
        >
          <p>
            What is done stays. The {formatCount(run.items - run.itemsDone - run.itemsFailed)} items that are open are
            never worked, and the run cannot be resumed. To go on later, pause it instead.
          </p>
        </ConfirmDialog>
      ) : null}
    </>
  )
}

const DIALOG_LEAVES_MS = 300

/** The button that asked is gone once a run is cancelled: without this, the keyboard would be back at the top of the window. */
function focusPage(): void {
  setTimeout(() => {
    if (document.activeElement === document.body) document.getElementById('content')?.focus()
  }, DIALOG_LEAVES_MS)
}
