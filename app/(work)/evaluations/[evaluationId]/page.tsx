// /evaluations/[evaluationId]: one evaluation.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EvaluationView } from '@/components/evaluations/evaluation-view'
import { NotAllowed } from '@/components/people/not-allowed'
import { PageFrame } from '@/components/ui/page-frame'
import { evaluationIdSchema } from '@/lib/core/domain/evaluation'
import { can } from '@/lib/core/domain/policy'
import { requireActor } from '@/lib/server/auth'

export const metadata: Metadata = { title: 'Evaluation' }

export default async function EvaluationPage({ params }: { params: Promise<{ evaluationId: string }> }) {
  const actor = await requireActor()
  if (!can(actor.role, 'read-research')) return <NotAllowed role={actor.role} right="read-research" />
  const asked = evaluationIdSchema.safeParse(await params)
  if (!asked.success) notFound()
  return (
    <PageFrame>
      <EvaluationView evaluationId={asked.data.evaluationId} />
    </PageFrame>
  )
}
