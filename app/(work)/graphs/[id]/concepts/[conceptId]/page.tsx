// /graphs/[id]/concepts/[conceptId]: one concept of a graph version.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ConceptDetailView } from '@/components/graphs/concept-detail-view'
import { NotAllowed } from '@/components/people/not-allowed'
import { PageFrame } from '@/components/ui/page-frame'
import { getConceptSchema } from '@/lib/core/domain/concept-list'
import { can } from '@/lib/core/domain/policy'
import { requireActor } from '@/lib/server/auth'

export const metadata: Metadata = { title: 'Concept' }

export default async function ConceptPage({ params }: { params: Promise<{ id: string; conceptId: string }> }) {
  const actor = await requireActor()
  if (!can(actor.role, 'read-research')) return <NotAllowed role={actor.role} right="read-research" />
  const { id, conceptId } = await params
  // A page is given its part of the address as it stands there, encoded.
  const input = getConceptSchema.safeParse({ graphId: id, conceptId: decoded(conceptId) })
  if (!input.success) notFound()
  return (
    <PageFrame>
      <ConceptDetailView graphId={input.data.graphId} conceptId={input.data.conceptId} />
    </PageFrame>
  )
}

/** Empty, which is no concept's id, for what is not well-formed. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}
