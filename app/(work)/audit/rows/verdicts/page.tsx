// /audit/rows/verdicts: the verdicts behind a number.
import type { Metadata } from 'next'
import { VerdictRows } from '@/components/audit/verdict-rows'
import { can } from '@/lib/core/domain/policy'
import { requireActor } from '@/lib/server/auth'

export const metadata: Metadata = { title: 'Verdicts' }

/** The layout says so to whoever may not. */
export default async function AuditVerdictsPage() {
  const actor = await requireActor()
  return can(actor.role, 'audit') ? <VerdictRows /> : null
}
