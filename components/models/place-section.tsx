// Where a model is: its name here, the server's address, the model there, and the key.
'use client'
import { useState } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import type { Model, ModelSettings } from '@/lib/core/domain/model'
import type { ModelForm } from './model-form-state'
import { type ServerKind, serverKinds } from './server-kinds'

const kinds = Object.entries(serverKinds).map(([value, { label }]) => ({ value: value as ServerKind, label }))

type SectionProps = { form: ModelForm; onChange: (change: Partial<ModelForm>) => void; model: Model | null }

export function PlaceSection({ form, onChange, model }: SectionProps) {
  const [kind, setKind] = useState<ServerKind>('vllm')
  const { settings } = form
  const set = (change: Partial<ModelSettings>) => onChange({ settings: { ...settings, ...change } })
  const isFixed = model?.isFromEnvironment ?? false
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {isFixed ? (
        <Notice className="sm:col-span-2">
          Name, address, model and key come from the environment (MODEL_LABEL, MODEL_BASE_URL, MODEL_NAME,
          MODEL_API_KEY) and change with it at the next start.
        </Notice>
      ) : null}
      <Field
        label="Name"
        isRequired
        isDisabled={isFixed}
        value={settings.name}
        onChange={(name) => set({ name })}
        hint="What runs, trees and the leaderboard call it."
      />
      <Select
        label="Kind of server"
        value={kind}
        onChange={setKind}
        options={kinds}
        isDisabled={isFixed}
        hint="For the hints alone; nothing depends on it."
      />
      <Field
        label="Address"
        isRequired
        isDisabled={isFixed}
        className="content-start"
        value={settings.baseUrl}
        onChange={(baseUrl) => set({ baseUrl })}
        placeholder={serverKinds[kind].address}
        hint="Up to and without /chat/completions; reached from this server, not from your browser."
      />
      <Field
        label="Model"
        isRequired
        isDisabled={isFixed}
        className="content-start"
        value={settings.model}
        onChange={(model) => set({ model })}
        hint="As the server calls it."
      />
      {isFixed ? null : (
        <>
          <p className="text-xs text-muted sm:col-span-2">{serverKinds[kind].hint}</p>
          <KeyFields form={form} onChange={onChange} hasKey={model?.hasKey ?? false} />
        </>
      )}
    </div>
  )
}

function KeyFields({ form, onChange, hasKey }: Omit<SectionProps, 'model'> & { hasKey: boolean }) {
  return (
    <>
      <Field
        label={hasKey ? 'New key' : 'Key'}
        type="password"
        autoComplete="new-password"
        isDisabled={form.isKeyRemoved}
        value={form.apiKey}
        onChange={(apiKey) => onChange({ apiKey })}
        hint={
          hasKey
            ? 'A key is stored. Leave this empty to keep it; another address needs it given anew.'
            : 'If the server wants one. It is stored encrypted and never shown again.'
        }
      />
      {hasKey ? (
        <Checkbox
          className="self-center"
          isSelected={form.isKeyRemoved}
          onChange={(isKeyRemoved) => onChange({ isKeyRemoved })}
        >
          Remove the stored key
        </Checkbox>
      ) : null}
    </>
  )
}
