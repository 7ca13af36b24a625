// /calibrations/compare: two runs side by side; the address names them.
import type { Metadata } from 'next'
import { CompareView } from '@/components/calibrations/compare-view'
import { NotAllowed } from '@/components/people/not-allowed'
import { PageFrame } from '@/components/ui/page-frame'
import { can } from '@/lib/core/domain/policy'
import { requireActor } from '@/lib/server/auth'

export const metadata: Metadata = { title: 'Compare calibrations' }

export default async function CompareCalibrationsPage() {
  const actor = await requireActor()
  if (!can(actor.role, 'calibrate')) return <NotAllowed role={actor.role} right="calibrate" />
  return (
    <PageFrame>
      <CompareView />
    </PageFrame>
  )
}
