// Creates an account with a password that is shown once.
import { hash } from '@node-rs/argon2'
import { type z } from 'zod'
import { allow } from '@/lib/core/domain/policy'
import type { createUserSchema, CreatedUser } from '@/lib/core/domain/user'
import { DomainError } from '@/lib/core/errors'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import { isUniqueViolation } from '../unique-violation'
import { makePassword, makePseudonym } from './make-password'
import { toUser, userSelect } from './user-row'

export async function createUser(ctx: Context, input: z.output<typeof createUserSchema>): Promise<CreatedUser> {
  allow(ctx.actor, 'manage-people')
  const password = makePassword()
  const passwordHash = await hash(password)
  try {
    return await ctx.db.$transaction(async (tx) => {
      const row = await tx.user.create({
        data: { ...input, pseudonym: makePseudonym(), passwordHash, createdAt: ctx.now },
        select: userSelect,
      })
      await recordEvent(ctx, tx, {
        action: 'create-user',
        subject: 'user',
        subjectId: row.id,
        detail: { role: row.role },
      })
      return { user: toUser(row), password }
    })
  } catch (error) {
    if (isUniqueViolation(error))
      throw new DomainError('conflict', `${input.email} has an account already.`, { cause: error })
    throw error
  }
}
