// /audit/metrics: how each metric is spread by what physicians said.
import type { Metadata } from 'next'
import { MetricsView } from '@/components/audit/metrics-view'
import { can } from '@/lib/core/domain/policy'
import { requireActor } from '@/lib/server/auth'

export const metadata: Metadata = { title: 'Metrics by label' }

/** The layout says so to whoever may not. */
export default async function AuditMetricsPage() {
  const actor = await requireActor()
  return can(actor.role, 'audit') ? <MetricsView /> : null
}
