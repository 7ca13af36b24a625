// The key a model is asked with. For the process that asks alone: it is never returned by an operation.
import type { Model } from '@/lib/generated/prisma/client'
import { env } from '../env'
import { decryptKey } from './decrypt-key'
import { readEnvironmentModel } from './environment-model'

/** Null: the server wants none. A key of the environment goes to the address the environment names and to no other. */
export function modelKey(model: Pick<Model, 'name' | 'baseUrl' | 'keyCipher' | 'isFromEnvironment'>): string | null {
  if (!model.isFromEnvironment) return model.keyCipher ? decryptKey(model.keyCipher, model.name) : null
  return readEnvironmentModel(env())?.baseUrl === model.baseUrl ? env().MODEL_API_KEY || null : null
}
