// The model that the environment names: MODEL_BASE_URL and MODEL_NAME, and MODEL_LABEL as it is called here.
import { DomainError } from '@/lib/core/errors'
import { modelSettingsSchema, type ModelSettings } from '@/lib/core/domain/model'
import type { Env } from '../env'

type Settings = Pick<Env, 'MODEL_BASE_URL' | 'MODEL_NAME' | 'MODEL_LABEL'>

/** Null where the environment names none. Throws `conflict` where it names half of one, or an address that is none. */
export function readEnvironmentModel({ MODEL_BASE_URL, MODEL_NAME, MODEL_LABEL }: Settings): ModelSettings | null {
  if (MODEL_BASE_URL === '' && MODEL_NAME === '') return null
  const name = MODEL_LABEL || MODEL_NAME
  const settings = modelSettingsSchema.safeParse({ name, baseUrl: MODEL_BASE_URL, model: MODEL_NAME })
  if (settings.success) return settings.data
  throw new DomainError(
    'conflict',
    'MODEL_BASE_URL (an http address such as http://localhost:8000/v1) and MODEL_NAME go together: set both or neither, and start again.',
  )
}
