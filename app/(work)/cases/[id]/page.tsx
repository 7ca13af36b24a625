// /cases/[id]: one case.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CaseDetailView } from '@/components/cases/case-detail-view'
import { NotAllowed } from '@/components/people/not-allowed'
import { PageFrame } from '@/components/ui/page-frame'
import { caseIdSchema } from '@/lib/core/domain/case-list'
import { can } from '@/lib/core/domain/policy'
import { requireActor } from '@/lib/server/auth'

export const metadata: Metadata = { title: 'Case' }

export default async function CasePage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  if (!can(actor.role, 'read-research')) return <NotAllowed role={actor.role} right="read-research" />
  const id = caseIdSchema.safeParse({ caseId: (await params).id })
  if (!id.success) notFound()
  return (
    <PageFrame>
      <CaseDetailView caseId={id.data.caseId} />
    </PageFrame>
  )
}
