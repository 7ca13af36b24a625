// Bulk inserts: every type as the client would have stored it, defaults for the rest, nothing twice.
import fc from 'fast-check'
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createContext, systemActor } from './context'
import { insertRows } from './insert-rows'

const { db } = createContext(systemActor)
const user = (over: object = {}) => {
  const name = randomUUID()
  return {
    email: `${name}@clinic.invalid`,
    name,
    pseudonym: name,
    role: 'physician',
    specialties: ['a, "b"', '{c}'],
    ...over,
  }
}

describe('insertRows', () => {
  it('stores text, enums, lists, times, numbers and nulls, and leaves the rest to its default', async () => {
    const row = user({ disabled_at: '2026-01-02T03:04:05.678Z', name: 'é𝄞 "\\n\' {}' })
    await db.$transaction((tx) => insertRows(tx, 'users', [row, user({ disabled_at: null })]))
    const stored = await db.user.findUniqueOrThrow({ where: { email: row.email } })
    expect(stored).toMatchObject({
      name: 'é𝄞 "\\n\' {}',
      role: 'physician',
      specialties: ['a, "b"', '{c}'],
      isDemo: false,
    })
    expect(stored.disabledAt?.toISOString()).toBe('2026-01-02T03:04:05.678Z')
    expect(stored.id).toBeGreaterThan(0)
  })

  it('passes over what stands already, and takes any number of rows', async () => {
    const rows = Array.from({ length: 2500 }, () => user())
    await db.$transaction((tx) => insertRows(tx, 'users', rows))
    await db.$transaction((tx) => insertRows(tx, 'users', rows))
    await db.$transaction((tx) => insertRows(tx, 'users', []))
    expect(await db.user.count({ where: { email: { in: rows.map(({ email }) => email) } } })).toBe(2500)
  })

  it('stores any JSON as it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ noUnicodeString: false }), async (detail) => {
        fc.pre(!JSON.stringify(detail).includes('\\u'))
        const subject = randomUUID()
        const row = { action: 'test', subject, subject_id: '1', detail: { value: detail } }
        await db.$transaction((tx) => insertRows(tx, 'audit_events', [row]))
        const stored = await db.auditEvent.findFirstOrThrow({ where: { subject } })
        expect(stored.detail).toEqual(JSON.parse(JSON.stringify({ value: detail })))
      }),
      { numRuns: 40 },
    )
  })
})
