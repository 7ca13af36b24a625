// /audit/quality: the share physicians would accept.
import type { Metadata } from 'next'
import { QualityView } from '@/components/audit/quality-view'
import { can } from '@/lib/core/domain/policy'
import { requireActor } from '@/lib/server/auth'

export const metadata: Metadata = { title: 'Estimated quality' }

/** The layout says so to whoever may not. */
export default async function AuditQualityPage() {
  const actor = await requireActor()
  return can(actor.role, 'audit') ? <QualityView /> : null
}
