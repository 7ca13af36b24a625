// /audit/agreement: how far readers agree.
import type { Metadata } from 'next'
import { AgreementView } from '@/components/audit/agreement-view'
import { can } from '@/lib/core/domain/policy'
import { requireActor } from '@/lib/server/auth'

export const metadata: Metadata = { title: 'Agreement' }

/** The layout says so to whoever may not. */
export default async function AuditAgreementPage() {
  const actor = await requireActor()
  return can(actor.role, 'audit') ? <AgreementView /> : null
}
