// Accounts: made with a password shown once, changed by administrators alone, never one's own away.
import { randomUUID } from 'node:crypto'
import { verify } from '@node-rs/argon2'
import { describe, expect, it } from 'vitest'
import { type CreateUser, createUserSchema, updateUserSchema, userSchema } from '@/lib/core/domain/user'
import { makePerson } from '../testing/clinic'
import { codeOf } from '../testing/refusal'
import { createUser } from './create-user'
import { ensureDemoUsers } from './ensure-demo-users'
import { ensureSimulatedUsers } from './ensure-simulated-users'
import { listUsers } from './list-users'
import { updateUser } from './update-user'

const wish = (over: Partial<CreateUser> = {}) =>
  createUserSchema.parse({ email: `${randomUUID()}@Clinic.invalid`, name: 'Ada', role: 'physician', ...over })
const change = (id: number, over: object) => updateUserSchema.parse({ id, ...over })

describe('createUser', () => {
  it('gives a password that opens the account and is stored only as its hash', async () => {
    const admin = await makePerson('admin')
    const { user, password } = await createUser(admin, wish({ specialties: ['cardiology'] }))
    expect(userSchema.parse(user)).toEqual(user)
    expect(user).toMatchObject({ role: 'physician', specialties: ['cardiology'], isDisabled: false, isDemo: false })
    expect(password).toMatch(/^[\w-]{6}(-[\w-]{6}){3}$/)
    const row = await admin.db.user.findUniqueOrThrow({ where: { id: user.id } })
    expect(await verify(row.passwordHash ?? '', password)).toBe(true)
    const events = await admin.db.auditEvent.findMany({ where: { subject: 'user', subjectId: String(user.id) } })
    expect(events.map(({ action }) => action)).toEqual(['create-user'])
    expect(JSON.stringify([row, events])).not.toContain(password)
  })

  it('refuses an address that has an account, whatever its case, also at once', async () => {
    const admin = await makePerson('admin')
    const email = `${randomUUID()}@clinic.invalid`
    const given = [wish({ email }), wish({ email: email.toUpperCase() })].map((each) => codeOf(createUser(admin, each)))
    const codes = await Promise.all(given)
    expect(codes.filter((code) => code === null)).toHaveLength(1)
    expect(codes).toContain('conflict')
    expect(await codeOf(createUser(admin, wish({ email })))).toBe('conflict')
  })
})

describe('updateUser', () => {
  it('changes role, specialties and standing, and nothing that was not named', async () => {
    const admin = await makePerson('admin')
    const { user, password } = await createUser(admin, wish({ specialties: ['cardiology'] }))
    const promoted = await updateUser(admin, change(user.id, { role: 'adjudicator' }))
    expect(promoted).toEqual({ user: { ...user, role: 'adjudicator' }, password: '' })
    const disabled = await updateUser(admin, change(user.id, { isDisabled: true, specialties: [] }))
    expect(disabled.user).toEqual({ ...user, role: 'adjudicator', specialties: [], isDisabled: true })
    const back = await updateUser(admin, change(user.id, { isDisabled: false }))
    expect(back.user.isDisabled).toBe(false)
    const row = await admin.db.user.findUniqueOrThrow({ where: { id: user.id } })
    expect(await verify(row.passwordHash ?? '', password)).toBe(true)
  })

  it('gives a new password on wish; the old one no longer opens the account', async () => {
    const admin = await makePerson('admin')
    const { user, password } = await createUser(admin, wish())
    const reset = await updateUser(admin, change(user.id, { resetPassword: true }))
    const { passwordHash } = await admin.db.user.findUniqueOrThrow({ where: { id: user.id } })
    expect(await verify(passwordHash ?? '', reset.password)).toBe(true)
    expect(await verify(passwordHash ?? '', password)).toBe(false)
  })

  it('lets nobody demote or disable themselves, and finds no unknown account', async () => {
    const admin = await makePerson('admin')
    const own = admin.actor.id ?? 0
    expect(await codeOf(updateUser(admin, change(own, { role: 'researcher' })))).toBe('conflict')
    expect(await codeOf(updateUser(admin, change(own, { isDisabled: true })))).toBe('conflict')
    expect(await codeOf(updateUser(admin, change(own, { role: 'admin', specialties: ['x'] })))).toBeNull()
    expect(await codeOf(updateUser(admin, change(2_000_000_000, { role: 'admin' })))).toBe('not-found')
  })

  it('gives demo and simulated accounts no password', async () => {
    const admin = await makePerson('admin')
    await ensureDemoUsers(admin)
    const { adjudicator } = await ensureSimulatedUsers(admin)
    const demo = await admin.db.user.findFirstOrThrow({ where: { isDemo: true } })
    for (const id of [demo.id, adjudicator.id])
      expect(await codeOf(updateUser(admin, change(id, { resetPassword: true })))).toBe('conflict')
  })
})

describe('standing accounts', () => {
  it('are made once, without a password', async () => {
    const admin = await makePerson('admin')
    await Promise.all([ensureDemoUsers(admin), ensureDemoUsers(admin)])
    const first = await ensureSimulatedUsers(admin)
    expect(await ensureSimulatedUsers(admin)).toEqual(first)
    const { items } = await listUsers(admin)
    const standing = items.filter(({ isDemo, isSimulated }) => isDemo || isSimulated)
    expect(new Set(standing.map(({ email }) => email)).size).toBe(standing.length)
    expect(
      await admin.db.user.count({
        where: { OR: [{ isDemo: true }, { isSimulated: true }], passwordHash: { not: null } },
      }),
    ).toBe(0)
  })
})
