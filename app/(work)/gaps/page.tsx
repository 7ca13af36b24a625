// /gaps: what accepted turns rest on and the graph does not support.
import type { Metadata } from 'next'
import { GapList } from '@/components/gaps/gap-list'
import { NotAllowed } from '@/components/people/not-allowed'
import { PageFrame } from '@/components/ui/page-frame'
import { can } from '@/lib/core/domain/policy'
import { requireActor } from '@/lib/server/auth'

export const metadata: Metadata = { title: 'Gaps' }

export default async function GapsPage() {
  const actor = await requireActor()
  if (!can(actor.role, 'read-research')) return <NotAllowed role={actor.role} right="read-research" />
  return (
    <PageFrame>
      <GapList />
    </PageFrame>
  )
}
