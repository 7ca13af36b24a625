// /graphs/[id]: one version of the knowledge graph.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { GraphDetailView } from '@/components/graphs/graph-detail-view'
import { NotAllowed } from '@/components/people/not-allowed'
import { PageFrame } from '@/components/ui/page-frame'
import { graphIdSchema } from '@/lib/core/domain/graph-list'
import { can } from '@/lib/core/domain/policy'
import { requireActor } from '@/lib/server/auth'

export const metadata: Metadata = { title: 'Graph version' }

export default async function GraphPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  if (!can(actor.role, 'read-research')) return <NotAllowed role={actor.role} right="read-research" />
  const id = graphIdSchema.safeParse({ graphId: (await params).id })
  if (!id.success) notFound()
  return (
    <PageFrame>
      <GraphDetailView graphId={id.data.graphId} />
    </PageFrame>
  )
}
