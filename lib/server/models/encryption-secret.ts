// The secret that models' keys are stored under: 32 bytes in base64 from ENCRYPTION_KEY.
import { DomainError } from '@/lib/core/errors'

export const SECRET_BYTES = 32
const base64 = /^[A-Za-z0-9+/_-]+={0,2}$/

/** Throws `conflict` where it is missing or of another length; what it holds is never part of the message. */
export function encryptionSecret(setting: string): Buffer {
  if (setting === '')
    throw new DomainError(
      'conflict',
      'ENCRYPTION_KEY is not set, so that no key can be stored or read: set it and start again.',
    )
  const secret = base64.test(setting) ? Buffer.from(setting, 'base64') : Buffer.alloc(0)
  if (secret.length === SECRET_BYTES) return secret
  throw new DomainError(
    'conflict',
    `ENCRYPTION_KEY must be ${SECRET_BYTES} bytes in base64; .env.example says how to make one. Set it and start again.`,
  )
}
