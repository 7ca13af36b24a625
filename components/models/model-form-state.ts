// The form of a model while it is filled in: text that is not JSON yet, a key that is not sent yet.
import {
  type CreateModel,
  createModelSchema,
  type Model,
  modelSettingsSchema,
  type ModelSettings,
} from '@/lib/core/domain/model'

export type ModelForm = {
  settings: ModelSettings
  /** Sampling parameters besides the named ones, as JSON. */
  extra: string
  apiKey: string
  isKeyRemoved: boolean
  isDisabled: boolean
}

export function formOf(model: Model | null): ModelForm {
  const settings = model ?? {
    ...modelSettingsSchema.parse({ name: 'new', baseUrl: 'http://localhost', model: 'new' }),
    ...blank,
  }
  const { extra } = settings.parameters
  const text = Object.keys(extra).length > 0 ? JSON.stringify(extra, null, 2) : ''
  return { settings, extra: text, apiKey: '', isKeyRemoved: false, isDisabled: model?.isDisabled ?? false }
}

const blank = { name: '', baseUrl: '', model: '' }

/** Null where the text is no JSON object; nothing at all is an empty one. */
export function readExtra(text: string): Record<string, unknown> | null {
  if (text.trim() === '') return {}
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
  } catch {
    return null
  }
}

/** What is sent, or null while something is missing or wrong. A key that was not typed stays as it is. */
export function wishOf({ settings, extra, apiKey, isKeyRemoved }: ModelForm): CreateModel | null {
  const more = readExtra(extra)
  if (more === null) return null
  const key = isKeyRemoved ? null : apiKey.trim() || undefined
  const wish = { ...settings, parameters: { ...settings.parameters, extra: more }, apiKey: key }
  const checked = createModelSchema.safeParse(wish)
  return checked.success ? checked.data : null
}
