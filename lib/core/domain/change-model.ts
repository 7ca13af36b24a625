// What a change of a configured model may not do.
import { DomainError } from '../errors'
import type { Model, ModelSettings } from './model'

type Change = ModelSettings & { apiKey?: string | null }

/**
 * Throws where the change names what the environment decides, or takes a stored key along to another server: whoever cannot read a key must
 * not be able to have it sent to a place of their choice either.
 */
export function checkModelChange(model: Model, change: Change): void {
  if (model.isFromEnvironment) return checkEnvironmentChange(model, change)
  const isMoved = new URL(model.baseUrl).origin !== new URL(change.baseUrl).origin
  if (!isMoved || !model.hasKey || change.apiKey !== undefined) return
  throw new DomainError(
    'conflict',
    `The key of "${model.name}" was given for ${new URL(model.baseUrl).origin}. Give the key for the new address, or remove it.`,
  )
}

function checkEnvironmentChange(model: Model, change: Change): void {
  const isOther = model.name !== change.name || model.baseUrl !== change.baseUrl || model.model !== change.model
  if (!isOther && change.apiKey === undefined) return
  throw new DomainError(
    'conflict',
    `Name, address, model and key of "${model.name}" come from the environment (MODEL_LABEL, MODEL_BASE_URL, MODEL_NAME, MODEL_API_KEY): change them there and start again.`,
  )
}
