// One dispute, to be settled.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AdjudicationWorkspace } from '@/components/adjudications/adjudication-workspace'
import { NotAllowed } from '@/components/people/not-allowed'
import { PageFrame } from '@/components/ui/page-frame'
import { adjudicationIdSchema } from '@/lib/core/domain/adjudication'
import { can } from '@/lib/core/domain/policy'
import { requireActor } from '@/lib/server/auth'

export const metadata: Metadata = { title: 'Adjudication' }

type AdjudicationPageProps = { params: Promise<{ id: string }> }

export default async function AdjudicationPage({ params }: AdjudicationPageProps) {
  const actor = await requireActor()
  if (!can(actor.role, 'adjudicate')) return <NotAllowed role={actor.role} right="adjudicate" />
  const asked = adjudicationIdSchema.safeParse({ adjudicationId: (await params).id })
  if (!asked.success) notFound()
  return (
    <PageFrame>
      <AdjudicationWorkspace adjudicationId={asked.data.adjudicationId} actorId={actor.id} />
    </PageFrame>
  )
}
