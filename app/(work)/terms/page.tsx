// /terms: the terms of cases and trees that wait for a person to say which concept they mean.
import type { Metadata } from 'next'
import { NotAllowed } from '@/components/people/not-allowed'
import { TermWorklist } from '@/components/terms/term-worklist'
import { PageFrame } from '@/components/ui/page-frame'
import { can } from '@/lib/core/domain/policy'
import { requireActor } from '@/lib/server/auth'

export const metadata: Metadata = { title: 'Terms to link' }

export default async function TermsPage() {
  const actor = await requireActor()
  if (!can(actor.role, 'read-research')) return <NotAllowed role={actor.role} right="read-research" />
  return (
    <PageFrame>
      <TermWorklist />
    </PageFrame>
  )
}
