// The dialog that runs a calibration: which rounds, what guarantee, which seed.
'use client'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Loaded } from '@/components/ui/loaded'
import { budgetsQuery } from '@/lib/client/budgets'
import { useRunCalibration } from '@/lib/client/calibrations'
import { roundsQuery } from '@/lib/client/rounds'
import { type RunCalibration, runCalibrationSchema } from '@/lib/core/domain/calibration-run'
import { RunCalibrationForm } from './run-calibration-form'

export function RunCalibrationDialog({ onClose }: { onClose: () => void }) {
  const router = useRouter()
  const rounds = useQuery(roundsQuery({ limit: 200 }))
  const budgets = useQuery(budgetsQuery())
  const [options, setOptions] = useState<RunCalibration>(() => runCalibrationSchema.parse({}))
  const { mutate, isPending, error, reset } = useRunCalibration()
  const checked = runCalibrationSchema.safeParse(options)
  // The budget that the form shows as the newest, whatever somebody opens meanwhile.
  const budgetId = options.budgetId ?? budgets.data?.items[0]?.id ?? null
  const run = () =>
    checked.success &&
    mutate({ ...checked.data, budgetId }, { onSuccess: (result) => router.push(`/calibrations/${result.id}`) })
  const change = (next: RunCalibration) => {
    setOptions(next)
    reset()
  }
  const footer = (
    <>
      <Button onPress={onClose}>Cancel</Button>
      <Button variant="primary" isDisabled={!checked.success} isPending={isPending} onPress={run}>
        Run calibration
      </Button>
    </>
  )
  return (
    <Dialog title="Run a calibration" isOpen onOpenChange={onClose} footer={footer}>
      <div className="grid gap-4">
        <Loaded query={rounds} lines={4}>
          {({ items }) => (
            <Loaded query={budgets} lines={4}>
              {(known) => (
                <RunCalibrationForm options={options} rounds={items} budgets={known.items} onChange={change} />
              )}
            </Loaded>
          )}
        </Loaded>
        <ErrorNotice error={error} title="The calibration was not run" />
      </div>
    </Dialog>
  )
}
