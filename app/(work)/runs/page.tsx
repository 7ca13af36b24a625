// /runs: syntheses, extractions and evaluations as they are worked.
import type { Metadata } from 'next'
import { NotAllowed } from '@/components/people/not-allowed'
import { RunList } from '@/components/runs/run-list'
import { PageFrame } from '@/components/ui/page-frame'
import { can } from '@/lib/core/domain/policy'
import { requireActor } from '@/lib/server/auth'

export const metadata: Metadata = { title: 'Runs' }

export default async function RunsPage() {
  const actor = await requireActor()
  if (!can(actor.role, 'read-research')) return <NotAllowed role={actor.role} right="read-research" />
  return (
    <PageFrame>
      <RunList canManageModels={can(actor.role, 'manage-models')} />
    </PageFrame>
  )
}
