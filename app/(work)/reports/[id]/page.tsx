// /reports/[id]: one report beside the environment made of it.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NotAllowed } from '@/components/people/not-allowed'
import { ReportDetailView } from '@/components/reports/report-detail-view'
import { can } from '@/lib/core/domain/policy'
import { reportIdSchema } from '@/lib/core/domain/report'
import { requireActor } from '@/lib/server/auth'

export const metadata: Metadata = { title: 'Report' }

export default async function ReportPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  if (!can(actor.role, 'read-research')) return <NotAllowed role={actor.role} right="read-research" />
  const id = reportIdSchema.safeParse({ reportId: (await params).id })
  if (!id.success) notFound()
  return <ReportDetailView key={id.data.reportId} reportId={id.data.reportId} actorId={actor.id} />
}
