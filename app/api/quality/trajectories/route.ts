// Trajectories behind a number of the audit.
import { listTrajectoryRowsSchema, trajectoryRowSchema } from '@/lib/core/domain/audit-row'
import { pageOf } from '@/lib/core/domain/page'
import { route } from '@/lib/server/http'
import { listTrajectoryRows } from '@/lib/server/quality/list-trajectory-rows'

export const GET = route({ input: listTrajectoryRowsSchema, output: pageOf(trajectoryRowSchema) }, listTrajectoryRows)
