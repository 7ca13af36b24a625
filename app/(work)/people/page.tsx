// /people: the accounts.
import type { Metadata } from 'next'
import { PeopleList } from '@/components/people/people-list'
import { NotAllowed } from '@/components/people/not-allowed'
import { PageFrame } from '@/components/ui/page-frame'
import { can } from '@/lib/core/domain/policy'
import { requireActor } from '@/lib/server/auth'

export const metadata: Metadata = { title: 'People' }

export default async function PeoplePage() {
  const actor = await requireActor()
  if (!can(actor.role, 'manage-people')) return <NotAllowed role={actor.role} right="manage-people" />
  return (
    <PageFrame>
      <PeopleList ownId={actor.id} />
    </PageFrame>
  )
}
