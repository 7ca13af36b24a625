// /audit: from generated to released.
import type { Metadata } from 'next'
import { FunnelView } from '@/components/audit/funnel-view'
import { can } from '@/lib/core/domain/policy'
import { requireActor } from '@/lib/server/auth'

export const metadata: Metadata = { title: 'Audit' }

/** The layout says so to whoever may not. */
export default async function AuditOverviewPage() {
  const actor = await requireActor()
  return can(actor.role, 'audit') ? <FunnelView /> : null
}
