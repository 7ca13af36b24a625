// /scores: the score runs.
import type { Metadata } from 'next'
import { NotAllowed } from '@/components/people/not-allowed'
import { ScoreRunList } from '@/components/scores/score-run-list'
import { PageFrame } from '@/components/ui/page-frame'
import { can } from '@/lib/core/domain/policy'
import { requireActor } from '@/lib/server/auth'

export const metadata: Metadata = { title: 'Scores' }

export default async function ScoresPage() {
  const actor = await requireActor()
  if (!can(actor.role, 'read-research')) return <NotAllowed role={actor.role} right="read-research" />
  return (
    <PageFrame>
      <ScoreRunList />
    </PageFrame>
  )
}
