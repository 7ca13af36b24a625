// The turns on which reviewers disagree.
import type { Metadata } from 'next'
import { AdjudicationList } from '@/components/adjudications/adjudication-list'
import { NotAllowed } from '@/components/people/not-allowed'
import { PageFrame } from '@/components/ui/page-frame'
import { can } from '@/lib/core/domain/policy'
import { requireActor } from '@/lib/server/auth'

export const metadata: Metadata = { title: 'Adjudications' }

export default async function AdjudicationsPage() {
  const actor = await requireActor()
  if (!can(actor.role, 'adjudicate')) return <NotAllowed role={actor.role} right="adjudicate" />
  return (
    <PageFrame>
      <AdjudicationList />
    </PageFrame>
  )
}
