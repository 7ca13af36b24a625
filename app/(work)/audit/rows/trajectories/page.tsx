// /audit/rows/trajectories: the trajectories behind a number.
import type { Metadata } from 'next'
import { TrajectoryRows } from '@/components/audit/trajectory-rows'
import { can } from '@/lib/core/domain/policy'
import { requireActor } from '@/lib/server/auth'

export const metadata: Metadata = { title: 'Trajectories' }

/** The layout says so to whoever may not. */
export default async function AuditTrajectoriesPage() {
  const actor = await requireActor()
  return can(actor.role, 'audit') ? <TrajectoryRows /> : null
}
