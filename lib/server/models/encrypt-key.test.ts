// Stored keys: only the secret they were stored under opens them, and no message tells the key or the secret.
import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DomainError } from '@/lib/core/errors'
import { decryptKey } from './decrypt-key'
import { encryptKey } from './encrypt-key'

const newSecret = () => randomBytes(32).toString('base64')
const secret = newSecret()
const key = 'sk-planted-0123456789'

function refusalOf(work: () => unknown): DomainError {
  try {
    work()
  } catch (error) {
    if (error instanceof DomainError) return error
    throw error
  }
  throw new Error('nothing was refused')
}

describe('a stored key', () => {
  it('comes back as it was, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 300, unit: 'grapheme' }), (text) => {
        expect(decryptKey(encryptKey(text, secret), 'm', secret)).toBe(text)
      }),
    )
  })

  it('is not in its bytes, and equal keys are stored unequal', () => {
    const [first, second] = [encryptKey(key, secret), encryptKey(key, secret)]
    expect(Buffer.from(first).includes(key)).toBe(false)
    expect(Buffer.from(first).equals(second)).toBe(false)
  })

  it('is refused under another secret, and where one bit of it is another', () => {
    const stored = encryptKey(key, secret)
    const other = refusalOf(() => decryptKey(stored, 'qwen', newSecret()))
    expect(other.code).toBe('conflict')
    expect(other.message).toContain('"qwen"')
    expect(other.message).toContain('ENCRYPTION_KEY')
    for (let at = 0; at < stored.length; at++) {
      const changed = stored.map((byte, index) => (index === at ? byte ^ 1 : byte))
      expect(refusalOf(() => decryptKey(changed, 'qwen', secret)).code).toBe('conflict')
    }
    expect(refusalOf(() => decryptKey(stored.subarray(0, 20), 'qwen', secret)).code).toBe('conflict')
    expect(JSON.stringify([other, other.message, other.cause])).not.toContain(key)
  })

  it('cannot be stored or read without a secret of 32 bytes', () => {
    for (const wrong of ['', 'short', randomBytes(31).toString('base64'), `${newSecret()}!`]) {
      const refusal = refusalOf(() => encryptKey(key, wrong))
      expect(refusal.code).toBe('conflict')
      expect(refusal.message).toContain('ENCRYPTION_KEY')
      if (wrong !== '') expect(refusal.message).not.toContain(wrong)
      expect(refusalOf(() => decryptKey(encryptKey(key, secret), 'm', wrong)).code).toBe('conflict')
    }
  })
})
