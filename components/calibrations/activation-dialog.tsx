// Shows what putting a run, or the defaults, in force would change, takes the audit share and a note, and does it.
'use client'
import { useState } from 'react'
import { formatCount } from '@/components/plots/number-text'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Field } from '@/components/ui/field'
import { NumberInput } from '@/components/ui/number-input'
import { useToast } from '@/components/ui/toast'
import { effectQuery, useActivateCalibration } from '@/lib/client/calibrations'
import type { CalibrationSummary } from '@/lib/core/domain/calibration-run'
import { ActivationConsequence } from './activation-consequence'
import { EffectView } from './effect-view'

const SHARE = 0.05
const [SHARE_MIN, SHARE_MAX] = [0.01, 1]

/** `run` null: the uncalibrated defaults. */
export function ActivationDialog({ run, onClose }: { run: CalibrationSummary | null; onClose: () => void }) {
  const [auditShare, setAuditShare] = useState(SHARE)
  const [note, setNote] = useState('')
  const { mutate, isPending, error } = useActivateCalibration()
  const show = useToast()
  const certifies = run !== null && run.threshold !== null && run.isApplicable
  const isSound = !certifies || (auditShare >= SHARE_MIN && auditShare <= SHARE_MAX)
  const activate = () =>
    mutate(
      { calibrationId: run?.id ?? null, note, ...(certifies ? { auditShare } : {}) },
      {
        onSuccess: ({ changedDecisions }) => {
          onClose()
          show(
            'good',
            `${run ? `Calibration ${run.id}` : 'The defaults'} in force: ${formatCount(changedDecisions)} decisions changed.`,
          )
        },
      },
    )
  const footer = (
    <>
      <Button onPress={onClose}>Cancel</Button>
      <Button variant={run ? 'primary' : 'danger'} isPending={isPending} isDisabled={!isSound} onPress={activate}>
        {run ? 'Activate' : 'Put the defaults in force'}
      </Button>
    </>
  )
  return (
    <Dialog
      title={run ? `Put calibration ${run.id} in force?` : 'Put the defaults back in force?'}
      isOpen
      onOpenChange={onClose}
      size="lg"
      footer={footer}
    >
      <div className="grid gap-4">
        <ActivationConsequence run={run} />
        <div className="grid gap-4 sm:grid-cols-[12rem_1fr]">
          {certifies ? (
            <NumberInput
              label="Audit share"
              value={auditShare}
              onChange={setAuditShare}
              formatOptions={{ style: 'percent', maximumFractionDigits: 1 }}
              step={0.005}
              hint="Of the trees with something certified, still sent to review."
              error={isSound ? null : 'Between 1 % and 100 %.'}
            />
          ) : null}
          <Field
            label="Note"
            rows={2}
            value={note}
            onChange={setNote}
            maxLength={2000}
            hint="Why; kept in the history."
          />
        </div>
        <ErrorNotice error={error} />
        <EffectView queryOf={(page) => effectQuery(run?.id ?? null, page)} />
      </div>
    </Dialog>
  )
}
