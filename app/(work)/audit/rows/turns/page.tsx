// /audit/rows/turns: the flagged turns behind a number.
import type { Metadata } from 'next'
import { FlaggedTurns } from '@/components/audit/flagged-turns'
import { can } from '@/lib/core/domain/policy'
import { requireActor } from '@/lib/server/auth'

export const metadata: Metadata = { title: 'Turns' }

/** The layout says so to whoever may not. */
export default async function AuditTurnsPage() {
  const actor = await requireActor()
  return can(actor.role, 'audit') ? <FlaggedTurns /> : null
}
