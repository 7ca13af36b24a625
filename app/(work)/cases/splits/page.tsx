// /cases/splits: which cases are held out, and near-duplicates across the splits.
import type { Metadata } from 'next'
import { NotAllowed } from '@/components/people/not-allowed'
import { SplitsView } from '@/components/splits/splits-view'
import { PageFrame } from '@/components/ui/page-frame'
import { can } from '@/lib/core/domain/policy'
import { requireActor } from '@/lib/server/auth'

export const metadata: Metadata = { title: 'Splits' }

export default async function SplitsPage() {
  const actor = await requireActor()
  if (!can(actor.role, 'read-research')) return <NotAllowed role={actor.role} right="read-research" />
  return (
    <PageFrame>
      <SplitsView />
    </PageFrame>
  )
}
