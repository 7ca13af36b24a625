// /evaluations: the leaderboard and what is under way.
import type { Metadata } from 'next'
import { EvaluationBoard } from '@/components/evaluations/evaluation-board'
import { NotAllowed } from '@/components/people/not-allowed'
import { PageFrame } from '@/components/ui/page-frame'
import { can } from '@/lib/core/domain/policy'
import { requireActor } from '@/lib/server/auth'

export const metadata: Metadata = { title: 'Evaluations' }

export default async function EvaluationsPage() {
  const actor = await requireActor()
  if (!can(actor.role, 'read-research')) return <NotAllowed role={actor.role} right="read-research" />
  return (
    <PageFrame>
      <EvaluationBoard />
    </PageFrame>
  )
}
