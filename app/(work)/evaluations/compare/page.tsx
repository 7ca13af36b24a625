// /evaluations/compare: two evaluations side by side; the address names them.
import type { Metadata } from 'next'
import { ComparisonView } from '@/components/evaluations/comparison-view'
import { NotAllowed } from '@/components/people/not-allowed'
import { PageFrame } from '@/components/ui/page-frame'
import { can } from '@/lib/core/domain/policy'
import { requireActor } from '@/lib/server/auth'

export const metadata: Metadata = { title: 'Compare evaluations' }

export default async function ComparisonPage() {
  const actor = await requireActor()
  if (!can(actor.role, 'read-research')) return <NotAllowed role={actor.role} right="read-research" />
  return (
    <PageFrame>
      <ComparisonView />
    </PageFrame>
  )
}
