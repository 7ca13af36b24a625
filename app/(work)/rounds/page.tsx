// /rounds: the list and opening one.
import type { Metadata } from 'next'
import { RoundList } from '@/components/rounds/round-list'
import { NotAllowed } from '@/components/people/not-allowed'
import { PageFrame } from '@/components/ui/page-frame'
import { can } from '@/lib/core/domain/policy'
import { requireActor } from '@/lib/server/auth'

export const metadata: Metadata = { title: 'Rounds' }

export default async function RoundsPage() {
  const actor = await requireActor()
  if (!can(actor.role, 'manage-rounds')) return <NotAllowed role={actor.role} right="manage-rounds" />
  return (
    <PageFrame>
      <RoundList />
    </PageFrame>
  )
}
