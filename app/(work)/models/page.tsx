// /models: the configured chat models.
import type { Metadata } from 'next'
import { ModelList } from '@/components/models/model-list'
import { NotAllowed } from '@/components/people/not-allowed'
import { PageFrame } from '@/components/ui/page-frame'
import { can } from '@/lib/core/domain/policy'
import { requireActor } from '@/lib/server/auth'

export const metadata: Metadata = { title: 'Models' }

export default async function ModelsPage() {
  const actor = await requireActor()
  if (!can(actor.role, 'manage-models')) return <NotAllowed role={actor.role} right="manage-models" />
  return (
    <PageFrame>
      <ModelList />
    </PageFrame>
  )
}
