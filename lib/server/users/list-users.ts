// Lists every account.
import { allow } from '@/lib/core/domain/policy'
import type { User } from '@/lib/core/domain/user'
import type { Context } from '../context'
import { toUser, userSelect } from './user-row'

export async function listUsers(ctx: Context): Promise<{ items: User[] }> {
  allow(ctx.actor, 'manage-people')
  const rows = await ctx.db.user.findMany({ select: userSelect, orderBy: [{ role: 'asc' }, { id: 'asc' }] })
  return { items: rows.map(toUser) }
}
