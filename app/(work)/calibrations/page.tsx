// /calibrations: the runs and running one.
import type { Metadata } from 'next'
import { CalibrationList } from '@/components/calibrations/calibration-list'
import { NotAllowed } from '@/components/people/not-allowed'
import { PageFrame } from '@/components/ui/page-frame'
import { can } from '@/lib/core/domain/policy'
import { requireActor } from '@/lib/server/auth'

export const metadata: Metadata = { title: 'Calibrations' }

export default async function CalibrationsPage() {
  const actor = await requireActor()
  if (!can(actor.role, 'calibrate')) return <NotAllowed role={actor.role} right="calibrate" />
  return (
    <PageFrame>
      <CalibrationList />
    </PageFrame>
  )
}
