// /runs/[id]: one run, live.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NotAllowed } from '@/components/people/not-allowed'
import { RunDetailView } from '@/components/runs/run-detail-view'
import { PageFrame } from '@/components/ui/page-frame'
import { can } from '@/lib/core/domain/policy'
import { runIdSchema } from '@/lib/core/domain/run'
import { requireActor } from '@/lib/server/auth'

export const metadata: Metadata = { title: 'Run' }

export default async function RunPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  if (!can(actor.role, 'read-research')) return <NotAllowed role={actor.role} right="read-research" />
  const id = runIdSchema.safeParse({ runId: (await params).id })
  if (!id.success) notFound()
  return (
    <PageFrame>
      <RunDetailView runId={id.data.runId} canControl={can(actor.role, 'control-runs')} />
    </PageFrame>
  )
}
