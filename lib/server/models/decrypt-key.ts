// Opens a model's stored key.
import { createDecipheriv } from 'node:crypto'
import { DomainError } from '@/lib/core/errors'
import { env } from '../env'
import { ALGORITHM, NONCE_BYTES, TAG_BYTES } from './encrypt-key'
import { encryptionSecret } from './encryption-secret'

/** Throws `conflict` where the key was stored under another ENCRYPTION_KEY, or its bytes are not as they were stored. */
export function decryptKey(stored: Uint8Array, modelName: string, setting: string = env().ENCRYPTION_KEY): string {
  const secret = encryptionSecret(setting)
  try {
    const nonce = stored.subarray(0, NONCE_BYTES)
    const decipher = createDecipheriv(ALGORITHM, secret, nonce, { authTagLength: TAG_BYTES })
    decipher.setAuthTag(stored.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
    return Buffer.concat([decipher.update(stored.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8')
  } catch {
    // The cause says nothing more, and is kept out of the log with the bytes it may hold.
    throw new DomainError(
      'conflict',
      `The stored key of "${modelName}" cannot be read: ENCRYPTION_KEY is another than when it was stored. Give the key anew on the page Models, or set the old ENCRYPTION_KEY.`,
    )
  }
}
