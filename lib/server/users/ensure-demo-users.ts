// Creates the demo accounts of the embedded database where they are missing.
import type { Context } from '../context'
import { demoAccounts } from './demo-accounts'
import { makePseudonym } from './make-password'

/** Idempotent; existing accounts stay as they are. */
export async function ensureDemoUsers(ctx: Context): Promise<void> {
  for (const { email, name, role } of demoAccounts) {
    await ctx.db.user.upsert({
      where: { email },
      update: {},
      create: { email, name, role, specialties: [], pseudonym: makePseudonym(), isDemo: true },
    })
  }
}
