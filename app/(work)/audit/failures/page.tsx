// /audit/failures: where trajectories fail.
import type { Metadata } from 'next'
import { FailuresView } from '@/components/audit/failures-view'
import { can } from '@/lib/core/domain/policy'
import { requireActor } from '@/lib/server/auth'

export const metadata: Metadata = { title: 'Failures' }

/** The layout says so to whoever may not. */
export default async function AuditFailuresPage() {
  const actor = await requireActor()
  return can(actor.role, 'audit') ? <FailuresView /> : null
}
