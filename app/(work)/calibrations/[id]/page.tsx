// /calibrations/[id]: one run.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CalibrationDetailView } from '@/components/calibrations/calibration-detail-view'
import { NotAllowed } from '@/components/people/not-allowed'
import { PageFrame } from '@/components/ui/page-frame'
import { calibrationIdSchema } from '@/lib/core/domain/calibration-run'
import { can } from '@/lib/core/domain/policy'
import { requireActor } from '@/lib/server/auth'

export const metadata: Metadata = { title: 'Calibration' }

export default async function CalibrationPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  if (!can(actor.role, 'calibrate')) return <NotAllowed role={actor.role} right="calibrate" />
  const id = calibrationIdSchema.safeParse({ calibrationId: (await params).id })
  if (!id.success) notFound()
  return (
    <PageFrame>
      <CalibrationDetailView calibrationId={id.data.calibrationId} />
    </PageFrame>
  )
}
