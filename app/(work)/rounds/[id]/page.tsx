// /rounds/[id]: one round.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RoundDetailView } from '@/components/rounds/round-detail-view'
import { NotAllowed } from '@/components/people/not-allowed'
import { PageFrame } from '@/components/ui/page-frame'
import { roundIdSchema } from '@/lib/core/domain/round'
import { can } from '@/lib/core/domain/policy'
import { requireActor } from '@/lib/server/auth'

export const metadata: Metadata = { title: 'Round' }

export default async function RoundPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  if (!can(actor.role, 'manage-rounds')) return <NotAllowed role={actor.role} right="manage-rounds" />
  const id = roundIdSchema.safeParse({ roundId: (await params).id })
  if (!id.success) notFound()
  return (
    <PageFrame>
      <RoundDetailView roundId={id.data.roundId} />
    </PageFrame>
  )
}
