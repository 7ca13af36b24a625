// /releases: the list and making one.
import type { Metadata } from 'next'
import { ReleaseList } from '@/components/releases/release-list'
import { NotAllowed } from '@/components/people/not-allowed'
import { PageFrame } from '@/components/ui/page-frame'
import { can } from '@/lib/core/domain/policy'
import { requireActor } from '@/lib/server/auth'

export const metadata: Metadata = { title: 'Releases' }

export default async function ReleasesPage() {
  const actor = await requireActor()
  if (!can(actor.role, 'release')) return <NotAllowed role={actor.role} right="release" />
  return (
    <PageFrame>
      <ReleaseList />
    </PageFrame>
  )
}
