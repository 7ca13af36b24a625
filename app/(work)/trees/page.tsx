// /trees: the list and the order for more.
import type { Metadata } from 'next'
import { TreeList } from '@/components/trees/tree-list'
import { NotAllowed } from '@/components/people/not-allowed'
import { PageFrame } from '@/components/ui/page-frame'
import { can } from '@/lib/core/domain/policy'
import { requireActor } from '@/lib/server/auth'

export const metadata: Metadata = { title: 'Trees' }

export default async function TreesPage() {
  const actor = await requireActor()
  if (!can(actor.role, 'read-research')) return <NotAllowed role={actor.role} right="read-research" />
  return (
    <PageFrame>
      <TreeList />
    </PageFrame>
  )
}
