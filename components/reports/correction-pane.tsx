// The correction under way: what is kept, what still hinders it, saving it as a new version or giving it up.
'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Notice } from '@/components/ui/notice'
import { useToast } from '@/components/ui/toast'
import type { ReportDetail } from '@/lib/core/domain/report'
import type { TextSpan } from '@/lib/core/domain/text-span'
import { CorrectionForm } from './correction-form'
import { DraftProblems } from './draft-problems'
import type { EditedEnvironment } from './edited-environment'
import { partId } from './edited-marks'
import type { QuoteFinder } from './quote-finder'
import type { TakeTarget } from './selection-bar'
import { StaleNotice } from './stale-notice'
import { type Correction, isChanged } from './use-correction'
import type { Marked } from './use-marked'
import { useSaveCorrection } from './use-save-correction'

type CorrectionPaneProps = {
  detail: ReportDetail
  edited: EditedEnvironment
  correction: Correction
  find: QuoteFinder
  marked: Marked
  showWords: (place: TextSpan) => void
  onTarget: (target: TakeTarget | null) => void
  onStored: () => void
}

export function CorrectionPane(props: CorrectionPaneProps) {
  const { detail, edited, correction, find, marked, onTarget } = props
  const newest = detail.draftList[0]
  const basis = detail.draftList.find(({ id }) => id === edited.basedOnId)
  const hasChanges = isChanged(edited, basis)
  const showToast = useToast()
  const { save, isPending, error, defects } = useSaveCorrection(detail.id, edited, find, () => {
    correction.end()
    props.onStored()
    showToast('good', 'The correction is stored as a new version.')
  })
  const isStale = newest !== undefined && newest.id !== edited.basedOnId
  return (
    <>
      {isStale ? (
        <StaleNotice
          onKeep={() => correction.edit({ kind: 'start', edited: { ...edited, basedOnId: newest.id } })}
          onDiscard={correction.end}
        />
      ) : correction.isResumed ? (
        <Notice title="Your correction was kept on this device">Nothing of it is stored for others yet.</Notice>
      ) : null}
      <SaveBar
        hasChanges={hasChanges}
        isStale={isStale}
        isPending={isPending}
        onSave={save}
        onDiscard={correction.end}
      />
      <ErrorNotice error={error} title="The correction was not stored" />
      {basis ? (
        <DraftProblems
          problems={basis.problems}
          environment={basis.environment}
          placeOf={(words) => find(words)?.quote ?? null}
          onShowWords={props.showWords}
          onShowTest={(index) => goToTest(basis.environment.menu[index]?.test, edited, marked)}
        />
      ) : null}
      <CorrectionForm {...{ edited, find, defects, marked, onTarget }} edit={correction.edit} />
    </>
  )
}

function goToTest(test: string | undefined, edited: EditedEnvironment, marked: Marked): void {
  const entry = edited.menu.find((each) => each.test === test)
  if (entry) marked.look.go(partId(entry.id), 'environment')
}

type SaveBarProps = {
  hasChanges: boolean
  isStale: boolean
  isPending: boolean
  onSave: () => void
  onDiscard: () => void
}

function SaveBar({ hasChanges, isStale, isPending, onSave, onDiscard }: SaveBarProps) {
  const [isAsking, ask] = useState(false)
  return (
    <div
      role="group"
      aria-label="Correction"
      className="sticky top-0 z-10 -mx-4 -mt-4 flex flex-wrap items-center gap-2 border-b border-line bg-surface px-4 py-2 max-lg:top-12"
    >
      <p role="status" className="flex-1 text-xs text-muted">
        {hasChanges ? 'Changed; kept on this device until it is saved.' : 'Nothing changed yet.'}
      </p>
      <Button size="sm" onPress={() => (hasChanges ? ask(true) : onDiscard())}>
        {hasChanges ? 'Discard changes' : 'Stop correcting'}
      </Button>
      <Button size="sm" variant="primary" isDisabled={!hasChanges || isStale} isPending={isPending} onPress={onSave}>
        Save as a new version
      </Button>
      {isAsking ? (
        <ConfirmDialog
          title="Discard the changes"
          action="Discard"
          isDangerous
          isPending={false}
          onConfirm={onDiscard}
          onClose={() => ask(false)}
        >
          <p>What you changed is kept on this device only, and is gone afterwards.</p>
        </ConfirmDialog>
      ) : null}
    </div>
  )
}
