// Changes an account's role, specialties or standing, or gives it a new password.
import { hash } from '@node-rs/argon2'
import type { z } from 'zod'
import { allow } from '@/lib/core/domain/policy'
import type { CreatedUser, updateUserSchema } from '@/lib/core/domain/user'
import { DomainError } from '@/lib/core/errors'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import { makePassword } from './make-password'
import { toUser, userSelect } from './user-row'

/** `password` is empty unless a new one was asked for. An administrator cannot disable or demote their own account. */
export async function updateUser(ctx: Context, input: z.output<typeof updateUserSchema>): Promise<CreatedUser> {
  allow(ctx.actor, 'manage-people')
  if (input.id === ctx.actor.id && (input.isDisabled || (input.role && input.role !== 'admin'))) {
    throw new DomainError('conflict', 'You cannot disable or demote your own account; ask another administrator.')
  }
  const known = await ctx.db.user.findUnique({ where: { id: input.id }, select: { isDemo: true, isSimulated: true } })
  if (!known) throw new DomainError('not-found', `There is no account ${input.id}.`)
  if (input.resetPassword && (known.isDemo || known.isSimulated)) {
    throw new DomainError('conflict', 'Demo and simulated accounts have no password.')
  }
  const password = input.resetPassword ? makePassword() : ''
  const passwordHash = password === '' ? undefined : await hash(password)
  const disabledAt = input.isDisabled === undefined ? undefined : input.isDisabled ? ctx.now : null
  const changes = { role: input.role, specialties: input.specialties }
  return ctx.db.$transaction(async (tx) => {
    const row = await tx.user.update({
      where: { id: input.id },
      data: { ...changes, passwordHash, disabledAt },
      select: userSelect,
    })
    const detail = { ...changes, isDisabled: input.isDisabled, resetPassword: input.resetPassword }
    await recordEvent(ctx, tx, { action: 'update-user', subject: 'user', subjectId: row.id, detail })
    return { user: toUser(row), password }
  })
}
