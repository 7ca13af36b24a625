// The dialog that adds a model or changes one.
'use client'
import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog } from '@/components/ui/dialog'
import { ErrorNotice } from '@/components/ui/error-notice'
import { useCreateModel, useUpdateModel } from '@/lib/client/models'
import type { Model } from '@/lib/core/domain/model'
import { AnswerSection } from './answer-section'
import { LimitsSection, PricesSection } from './limits-section'
import { formOf, wishOf } from './model-form-state'
import { PlaceSection } from './place-section'

type ModelDialogProps = {
  model: Model | null
  onSaved: (model: Model, isTestWanted: boolean) => void
  onClose: () => void
}

export function ModelDialog({ model, onSaved, onClose }: ModelDialogProps) {
  const [form, setForm] = useState(() => formOf(model))
  const [create, update] = [useCreateModel(), useUpdateModel()]
  const { isPending, error } = model ? update : create
  const change = (next: Partial<typeof form>) => setForm((now) => ({ ...now, ...next }))
  const wish = wishOf(form)
  const save = (isTestWanted: boolean) => {
    const onSuccess = (saved: Model) => onSaved(saved, isTestWanted)
    if (!wish) return
    if (model) update.mutate({ ...wish, modelId: model.id, isDisabled: form.isDisabled }, { onSuccess })
    else create.mutate(wish, { onSuccess })
  }
  const footer = (
    <>
      <ErrorNotice error={error} title="Nothing was saved" className="w-full" />
      <Button onPress={onClose}>Cancel</Button>
      <Button isDisabled={!wish || isPending} onPress={() => save(false)}>
        {model ? 'Save' : 'Add'}
      </Button>
      <Button variant="primary" isDisabled={!wish} isPending={isPending} onPress={() => save(true)}>
        {model ? 'Save and test' : 'Add and test'}
      </Button>
    </>
  )
  const setSettings = (settings: typeof form.settings) => change({ settings })
  return (
    <Dialog
      title={model ? `Change ${model.name}` : 'Add a model'}
      isOpen
      onOpenChange={onClose}
      size="lg"
      footer={footer}
    >
      <div className="grid gap-5">
        <Part title="Where it is">
          <PlaceSection form={form} onChange={change} model={model} />
        </Part>
        <Part title="How it is asked">
          <AnswerSection form={form} onChange={change} />
        </Part>
        <Part title="Limits">
          <LimitsSection settings={form.settings} onChange={setSettings} />
        </Part>
        <Part title="Prices">
          <PricesSection settings={form.settings} onChange={setSettings} />
        </Part>
        {model ? (
          <Checkbox isSelected={form.isDisabled} onChange={(isDisabled) => change({ isDisabled })}>
            Disabled: offered for no new run. What it answered stays.
          </Checkbox>
        ) : null}
      </div>
    </Dialog>
  )
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <fieldset className="grid gap-3 border-t border-line pt-3 first:border-t-0 first:pt-0">
    <legend className="float-left mb-1 w-full text-sm font-semibold">{title}</legend>
    {children}
  </fieldset>
)
