// Keys are valid UUIDs and never the same, with and without the browser's own generator.
import { afterEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { newKey } from './new-key'

afterEach(() => vi.unstubAllGlobals())

describe('newKey', () => {
  it.each([true, false])('is a UUID (secure context: %s)', (isSecure) => {
    const getRandomValues = crypto.getRandomValues.bind(crypto)
    if (!isSecure) vi.stubGlobal('crypto', { getRandomValues })
    const keys = Array.from({ length: 200 }, newKey)
    for (const key of keys) expect(z.uuidv4().safeParse(key).success).toBe(true)
    expect(new Set(keys).size).toBe(200)
  })
})
