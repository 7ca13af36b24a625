// Going on with a run that asks models, with the same budget or another.
'use client'
import { useState } from 'react'
import { formatCount } from '@/components/plots/number-text'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { ErrorNotice } from '@/components/ui/error-notice'
import { NumberInput } from '@/components/ui/number-input'
import { useChangeRun } from '@/lib/client/runs'
import type { RunDetail } from '@/lib/core/domain/run'
import { formatUsd } from './run-words'

/** An emptied field is NaN. */
const limit = (value: number) => (Number.isNaN(value) ? null : value)

export function ResumeRunDialog({ run, onClose }: { run: RunDetail; onClose: () => void }) {
  const [usd, setUsd] = useState(run.budget.usd ?? Number.NaN)
  const [tokens, setTokens] = useState(run.budget.tokens ?? Number.NaN)
  const { mutate, isPending, error } = useChangeRun()
  const resume = () =>
    mutate(
      { runId: run.id, action: 'resume', budget: { usd: limit(usd), tokens: limit(tokens) } },
      { onSuccess: onClose },
    )
  const footer = (
    <>
      <Button onPress={onClose}>Not now</Button>
      <Button variant="primary" isPending={isPending} onPress={resume}>
        Resume
      </Button>
    </>
  )
  return (
    <Dialog title={`Resume run ${run.id}`} isOpen onOpenChange={onClose} size="sm" footer={footer}>
      <div className="grid gap-4">
        {run.reason ? <p>{run.reason}</p> : null}
        <NumberInput
          label="Budget in US dollars"
          value={usd}
          onChange={setUsd}
          minValue={0}
          formatOptions={{ maximumFractionDigits: 4 }}
          hint={`${formatUsd(run.costUsd)} spent so far. Empty: no limit.`}
        />
        <NumberInput
          label="Budget in tokens"
          value={tokens}
          onChange={setTokens}
          minValue={0}
          formatOptions={{ maximumFractionDigits: 0 }}
          hint={`${formatCount(run.promptTokens + run.completionTokens)} used so far. Empty: no limit.`}
        />
        <ErrorNotice error={error} title="The run was not resumed" />
      </div>
    </Dialog>
  )
}
