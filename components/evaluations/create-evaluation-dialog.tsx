// The order for an evaluation: who plays, who judges, in which modes, on which cases, within which bounds.
'use client'
import { useRouter } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Field } from '@/components/ui/field'
import { useCreateEvaluation } from '@/lib/client/evaluations'
import { CasesFields } from './cases-fields'
import { EvaluationBounds } from './evaluation-bounds'
import { blankWish, type EvaluationWish, toEvaluation } from './evaluation-wish'
import { ModesField } from './modes-field'
import { PlayerFields } from './player-fields'

export function CreateEvaluationDialog({ onClose }: { onClose: () => void }) {
  const router = useRouter()
  const [wish, setWish] = useState<EvaluationWish>(blankWish)
  const { mutate, isPending, error } = useCreateEvaluation()
  const set = (change: Partial<EvaluationWish>) => setWish((now) => ({ ...now, ...change }))
  const ready = toEvaluation(wish)
  const start = () =>
    ready && mutate(ready, { onSuccess: ({ evaluationId }) => router.push(`/evaluations/${evaluationId}`) })
  const footer = (
    <>
      <ErrorNotice error={error} title="Nothing was started" className="w-full" />
      <Button onPress={onClose}>Cancel</Button>
      <Button variant="primary" isDisabled={!ready} isPending={isPending} onPress={start}>
        Start
      </Button>
    </>
  )
  return (
    <Dialog title="New evaluation" isOpen onOpenChange={onClose} size="lg" footer={footer}>
      <div className="grid gap-5">
        <Field
          label="Name"
          isRequired
          value={wish.name}
          onChange={(name) => set({ name })}
          hint="How it stands in the leaderboard; no other has it."
        />
        <Part title="Who plays">
          <PlayerFields wish={wish} onChange={set} />
        </Part>
        <ModesField wish={wish} onChange={set} />
        <Part title="Which cases">
          <CasesFields wish={wish} onChange={set} />
        </Part>
        <Part title="Within which bounds">
          <EvaluationBounds wish={wish} onChange={set} />
        </Part>
      </div>
    </Dialog>
  )
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <fieldset className="grid gap-3 border-t border-line pt-3">
    <legend className="float-left mb-1 w-full text-sm font-semibold">{title}</legend>
    {children}
  </fieldset>
)
