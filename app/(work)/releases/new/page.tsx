// /releases/new: making a release.
import type { Metadata } from 'next'
import { NotAllowed } from '@/components/people/not-allowed'
import { ReleaseWizard } from '@/components/releases/release-wizard'
import { PageFrame } from '@/components/ui/page-frame'
import { can } from '@/lib/core/domain/policy'
import { releaseIdSchema } from '@/lib/core/domain/release'
import { requireActor } from '@/lib/server/auth'

export const metadata: Metadata = { title: 'Create a release' }

export default async function NewReleasePage({ searchParams }: { searchParams: Promise<{ follows?: string }> }) {
  const actor = await requireActor()
  if (!can(actor.role, 'release')) return <NotAllowed role={actor.role} right="release" />
  const follows = releaseIdSchema.safeParse({ releaseId: (await searchParams).follows })
  return (
    <PageFrame>
      <ReleaseWizard followsId={follows.success ? follows.data.releaseId : null} />
    </PageFrame>
  )
}
