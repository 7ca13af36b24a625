// /graphs: the versions of the knowledge graph and importing one.
import type { Metadata } from 'next'
import { GraphList } from '@/components/graphs/graph-list'
import { NotAllowed } from '@/components/people/not-allowed'
import { PageFrame } from '@/components/ui/page-frame'
import { can } from '@/lib/core/domain/policy'
import { requireActor } from '@/lib/server/auth'

export const metadata: Metadata = { title: 'Knowledge graph' }

export default async function GraphsPage() {
  const actor = await requireActor()
  if (!can(actor.role, 'read-research')) return <NotAllowed role={actor.role} right="read-research" />
  return (
    <PageFrame>
      <GraphList />
    </PageFrame>
  )
}
