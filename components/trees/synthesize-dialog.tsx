// The order for new trees: who plays, how wide, how long, how many, for how much.
'use client'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { modelChoicesQuery } from '@/lib/client/models'
import { overviewQuery } from '@/lib/client/overview'
import { useSynthesizeTrees } from '@/lib/client/trees'
import { type SynthesizeTrees, synthesizeTreesSchema } from '@/lib/core/domain/tree-list'
import { ExtentNote } from './extent-note'
import { synthesisExtent } from './synthesis-extent'
import { SynthesizeForm } from './synthesize-form'

/** Without a case the order is for every training case. */
type SynthesizeDialogProps = { caseId?: number; caseTitle?: string; onClose: () => void }

export function SynthesizeDialog({ caseId, caseTitle, onClose }: SynthesizeDialogProps) {
  const [options, setOptions] = useState<SynthesizeTrees>(() =>
    synthesizeTreesSchema.parse({ caseIds: caseId === undefined ? [] : [caseId] }),
  )
  const models = useQuery(modelChoicesQuery())
  const overview = useQuery(overviewQuery())
  const { mutate, isPending, data, error } = useSynthesizeTrees()
  const checked = synthesizeTreesSchema.safeParse(options)
  const cases = caseId === undefined ? overview.data?.cases.training : 1
  const model = models.data?.items.find(({ id }) => id === options.modelId) ?? null
  const footer = (
    <>
      <Button onPress={onClose}>{data ? 'Done' : 'Cancel'}</Button>
      <Button
        variant="primary"
        isDisabled={!checked.success || data !== undefined}
        isPending={isPending}
        onPress={() => checked.success && mutate(checked.data)}
      >
        Synthesize
      </Button>
    </>
  )
  return (
    <Dialog title="Synthesize trees" isOpen onOpenChange={onClose} size="lg" footer={footer}>
      <div className="grid gap-4">
        <p className="text-muted">
          {caseId === undefined
            ? 'For every training case.'
            : caseTitle
              ? `Of the case “${caseTitle}”.`
              : 'Of the one case that is filtered for.'}{' '}
          {options.teacher === 'model'
            ? 'Trees of one case differ by their seed; whether a seed repeats an answer is up to the model’s server.'
            : 'The same seed and options give the same tree.'}
        </p>
        <SynthesizeForm options={options} models={models} onChange={setOptions} />
        {checked.success && cases !== undefined ? (
          <ExtentNote
            extent={synthesisExtent(cases, checked.data, model)}
            isBounded={options.budget.usd !== null || options.budget.tokens !== null}
          />
        ) : null}
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
