// Seals a model's key for storage: AES-256-GCM under ENCRYPTION_KEY.
import { createCipheriv, randomBytes } from 'node:crypto'
import { env } from '../env'
import { encryptionSecret } from './encryption-secret'

export const NONCE_BYTES = 12
export const TAG_BYTES = 16
export const ALGORITHM = 'aes-256-gcm'

/** Nonce, tag, ciphertext; the nonce is new each time, so that equal keys are not seen to be equal. */
export function encryptKey(key: string, setting: string = env().ENCRYPTION_KEY): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(ALGORITHM, encryptionSecret(setting), nonce)
  const sealed = Buffer.concat([cipher.update(key, 'utf8'), cipher.final()])
  return new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), sealed]))
}
