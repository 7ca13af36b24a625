// The order for new trees: who plays, how wide, how long, how many.
'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { useSynthesizeTrees } from '@/lib/client/trees'
import { type SynthesizeTrees, synthesizeTreesSchema } from '@/lib/core/domain/tree-list'
import { SynthesizeForm } from './synthesize-form'

/** Without a case the order is for every case. */
type SynthesizeDialogProps = { caseId?: number; caseTitle?: string; onClose: () => void }

export function SynthesizeDialog({ caseId, caseTitle, onClose }: SynthesizeDialogProps) {
  const [options, setOptions] = useState<SynthesizeTrees>(() =>
    synthesizeTreesSchema.parse({ caseIds: caseId === undefined ? [] : [caseId] }),
  )
  const { mutate, isPending, data, error } = useSynthesizeTrees()
  const checked = synthesizeTreesSchema.safeParse(options)
  const footer = (
    <>
      <Button onPress={onClose}>{data ? 'Done' : 'Cancel'}</Button>
      <Button
        variant="primary"
        isDisabled={!checked.success}
        isPending={isPending}
        onPress={() => checked.success && mutate(checked.data)}
      >
        Synthesize
      </Button>
    </>
  )
  return (
    <Dialog title="Synthesize trees" isOpen onOpenChange={onClose} footer={footer}>
      <div className="grid gap-4">
        <p className="text-muted">
          {caseTitle ? `One tree of "${caseTitle}"` : 'One tree for every training case'}, played by the built-in
          teacher. The same seed and options give the same tree.
        </p>
        <SynthesizeForm options={options} onChange={setOptions} />
        <ErrorNotice error={error} title="Nothing was put in the queue" />
        {data ? (
          <Notice tone="good" title="In the queue">
            The worker plays and scores them. <TextLink href={`/runs/${data.runId}`}>How far it is</TextLink>
          </Notice>
        ) : null}
      </div>
    </Dialog>
  )
}
