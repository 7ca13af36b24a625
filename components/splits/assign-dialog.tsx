// The dialog that draws the held-out cases: the share, a preview of what moves, the confirmation.
'use client'
import { useState } from 'react'
import { formatCount } from '@/components/plots/number-text'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { ErrorNotice } from '@/components/ui/error-notice'
import { useAssignSplits } from '@/lib/client/splits'
import type { AssignSplits } from '@/lib/core/domain/split'
import { AssignFields, type AssignWish } from './assign-fields'
import { AssignmentView } from './assignment-view'

type AssignDialogProps = { sources: readonly string[]; similarity: number; onClose: () => void }

export function AssignDialog({ sources, similarity, onClose }: AssignDialogProps) {
  const [wish, setWish] = useState<AssignWish>({ percent: 20, seed: 1, source: '' })
  const [previewed, setPreviewed] = useState<AssignWish | null>(null)
  const preview = useAssignSplits()
  const assign = useAssignSplits()
  const isValid = wish.percent >= 0 && wish.percent <= 100 && Number.isInteger(wish.seed)
  const asked = (dryRun: boolean): AssignSplits => ({
    ...{ share: wish.percent / 100, seed: wish.seed, similarity, dryRun },
    sources: wish.source === '' ? undefined : [wish.source],
  })
  const isPreviewed = previewed === wish && preview.isSuccess
  const count = preview.data?.movedCount ?? 0
  const footer = assign.data ? (
    <Button variant="primary" onPress={onClose}>
      Done
    </Button>
  ) : (
    <>
      <Button onPress={onClose}>Cancel</Button>
      <Button
        variant={isPreviewed ? 'secondary' : 'primary'}
        isDisabled={!isValid}
        isPending={preview.isPending}
        onPress={() => {
          setPreviewed(wish)
          preview.mutate(asked(true))
        }}
      >
        Preview
      </Button>
      <Button
        variant={isPreviewed ? 'primary' : 'secondary'}
        isDisabled={!isPreviewed || count === 0}
        isPending={assign.isPending}
        onPress={() => assign.mutate(asked(false))}
      >
        {isPreviewed ? `Move ${formatCount(count)} ${count === 1 ? 'case' : 'cases'}` : 'Move the cases'}
      </Button>
    </>
  )
  const shown = assign.data ?? (isPreviewed ? preview.data : undefined)
  return (
    <Dialog title="Draw held-out cases" isOpen onOpenChange={onClose} size="lg" footer={footer}>
      <div className="grid gap-4">
        {assign.data ? null : <AssignFields wish={wish} sources={sources} similarity={similarity} onChange={setWish} />}
        <ErrorNotice error={assign.error ?? preview.error} title="No case was moved" />
        {shown ? <AssignmentView assignment={shown} /> : null}
      </div>
    </Dialog>
  )
}
