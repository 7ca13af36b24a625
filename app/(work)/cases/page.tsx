// /cases: the list and the import.
import type { Metadata } from 'next'
import { CaseList } from '@/components/cases/case-list'
import { NotAllowed } from '@/components/people/not-allowed'
import { PageFrame } from '@/components/ui/page-frame'
import { can } from '@/lib/core/domain/policy'
import { requireActor } from '@/lib/server/auth'

export const metadata: Metadata = { title: 'Cases' }

export default async function CasesPage() {
  const actor = await requireActor()
  if (!can(actor.role, 'read-research')) return <NotAllowed role={actor.role} right="read-research" />
  return (
    <PageFrame>
      <CaseList />
    </PageFrame>
  )
}
