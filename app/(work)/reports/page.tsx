// /reports: the list, the import and the extraction.
import type { Metadata } from 'next'
import { NotAllowed } from '@/components/people/not-allowed'
import { ReportList } from '@/components/reports/report-list'
import { PageFrame } from '@/components/ui/page-frame'
import { can } from '@/lib/core/domain/policy'
import { requireActor } from '@/lib/server/auth'

export const metadata: Metadata = { title: 'Reports' }

export default async function ReportsPage() {
  const actor = await requireActor()
  if (!can(actor.role, 'read-research')) return <NotAllowed role={actor.role} right="read-research" />
  return (
    <PageFrame>
      <ReportList />
    </PageFrame>
  )
}
