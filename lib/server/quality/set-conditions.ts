// Sets of trajectories as conditions on a trajectory `t`, its tree `tr` and case `c`, its current score `s` and decision `d`.
import type { FilterSet, TrajectoryScope } from '@/lib/core/domain/audit-scope'
import { defaultThresholds } from '@/lib/core/domain/filter'
import { METRIC_VERSION, metricNames } from '@/lib/core/domain/score'
import { Prisma } from '@/lib/generated/prisma/client'

/** What is in force: scores of another graph or metric version say nothing, and a certificate is the active calibration's. */
export type InForce = { graphId: number | null; calibrationId: number | null }

/** The teacher's trajectories with what is current of them: `t`, `tr`, `c`, and `s` and `d` where they have a score that counts. */
export const fromTrajectories = ({ graphId }: InForce) => Prisma.sql`
  trajectories t JOIN trees tr ON tr.id = t.tree_id JOIN cases c ON c.id = t.case_id
    LEFT JOIN scores s ON s.id = t.current_score_id AND s.graph_id = ${graphId} AND s.metric_version = ${METRIC_VERSION}
    LEFT JOIN decisions d ON d.id = t.current_decision_id AND d.score_id = s.id`

export function isCertified({ calibrationId }: InForce): Prisma.Sql {
  return Prisma.sql`coalesce(d.is_certified AND d.calibration_id = ${calibrationId}, FALSE)`
}

/** A metric without a value fails a threshold above 0. */
const passesDefaults = Prisma.join(
  metricNames.map((name) => Prisma.sql`coalesce(s.${Prisma.raw(name)}, 0) >= ${defaultThresholds[name]}`),
  ' AND ',
)

/** Of the approved set, what nobody looked at: the rest of it are labels, not conditions. */
export function isInSet(set: FilterSet, threshold: number | undefined, inForce: InForce): Prisma.Sql {
  if (set === 'default') return Prisma.sql`coalesce(s.outcome = 'HIT' AND ${passesDefaults}, FALSE)`
  if (set === 'current') return Prisma.sql`coalesce(d.kind = 'retain', FALSE)`
  if (set === 'certified' || set === 'approved') return isCertified(inForce)
  if (set === 'threshold') return Prisma.sql`coalesce(d.acceptance >= ${threshold ?? 1}, FALSE)`
  return Prisma.sql`TRUE`
}

export function isInScope({ specialty, teacher, source, outcome, turns }: TrajectoryScope): Prisma.Sql {
  const all = [
    Prisma.sql`NOT t.is_edited`,
    ...(specialty === undefined ? [] : [Prisma.sql`c.specialty = ${specialty}`]),
    ...(teacher === undefined ? [] : [Prisma.sql`tr.teacher_name = ${teacher}`]),
    ...(source === undefined ? [] : [Prisma.sql`c.source_name = ${source}`]),
    ...(outcome === undefined ? [] : [Prisma.sql`s.outcome::text = ${outcome}`]),
    ...(turns === undefined ? [] : [Prisma.sql`t.turns = ${turns}`]),
  ]
  return Prisma.join(all, ' AND ')
}
