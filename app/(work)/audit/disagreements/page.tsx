// /audit/disagreements: where physicians and the metrics part.
import type { Metadata } from 'next'
import { DisagreementList } from '@/components/disagreements/disagreement-list'
import { NotAllowed } from '@/components/people/not-allowed'
import { can } from '@/lib/core/domain/policy'
import { requireActor } from '@/lib/server/auth'

export const metadata: Metadata = { title: 'Disagreements' }

export default async function DisagreementsPage() {
  const actor = await requireActor()
  if (!can(actor.role, 'audit')) return <NotAllowed role={actor.role} right="audit" />
  return <DisagreementList />
}
