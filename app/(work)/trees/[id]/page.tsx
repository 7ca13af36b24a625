// /trees/[id]: one tree.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { TreeDetailView } from '@/components/trees/tree-detail-view'
import { NotAllowed } from '@/components/people/not-allowed'
import { PageFrame } from '@/components/ui/page-frame'
import { treeIdSchema } from '@/lib/core/domain/tree-list'
import { can } from '@/lib/core/domain/policy'
import { requireActor } from '@/lib/server/auth'

export const metadata: Metadata = { title: 'Tree' }

export default async function TreePage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  if (!can(actor.role, 'read-research')) return <NotAllowed role={actor.role} right="read-research" />
  const id = treeIdSchema.safeParse({ treeId: (await params).id })
  if (!id.success) notFound()
  return (
    <PageFrame>
      <TreeDetailView treeId={id.data.treeId} />
    </PageFrame>
  )
}
