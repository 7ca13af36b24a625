// /audit/disagreements/[trajectoryId]: one disagreement with its evidence.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DisagreementView } from '@/components/disagreements/disagreement-view'
import { NotAllowed } from '@/components/people/not-allowed'
import { trajectoryIdSchema } from '@/lib/core/domain/explanation'
import { can } from '@/lib/core/domain/policy'
import { requireActor } from '@/lib/server/auth'

export const metadata: Metadata = { title: 'Disagreement' }

export default async function DisagreementPage({ params }: { params: Promise<{ trajectoryId: string }> }) {
  const actor = await requireActor()
  if (!can(actor.role, 'audit')) return <NotAllowed role={actor.role} right="audit" />
  const id = trajectoryIdSchema.safeParse(await params)
  if (!id.success) notFound()
  return <DisagreementView trajectoryId={id.data.trajectoryId} />
}
