// /releases/[id]: one release.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ReleaseDetailView } from '@/components/releases/release-detail-view'
import { NotAllowed } from '@/components/people/not-allowed'
import { PageFrame } from '@/components/ui/page-frame'
import { releaseIdSchema } from '@/lib/core/domain/release'
import { can } from '@/lib/core/domain/policy'
import { requireActor } from '@/lib/server/auth'

export const metadata: Metadata = { title: 'Release' }

export default async function ReleasePage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  if (!can(actor.role, 'release')) return <NotAllowed role={actor.role} right="release" />
  const id = releaseIdSchema.safeParse({ releaseId: (await params).id })
  if (!id.success) notFound()
  return (
    <PageFrame>
      <ReleaseDetailView releaseId={id.data.releaseId} />
    </PageFrame>
  )
}
