// Takes the cases whose drawn trees have been decided into the test, once each, and works out the figures of the stream.
import { auditEvidence } from '@/lib/core/calibration/audit-evidence'
import type { AuditFigures } from '@/lib/core/domain/audit-stream'
import { isJudged } from '@/lib/core/domain/trajectory-label'
import type { Context } from '../context'
import type { Tx } from '../db'
import { inBatches } from '../in-batches'
import { labelTrajectories } from '../trees/load-final-labels'

type Stream = { id: number; roundId: number; calibrationId: number; alpha: number }
type Complete = { caseId: number; treeIds: number[] }

/** The stream's row must be locked. What was counted once stays as it was: later trees and changes of mind do not touch it. */
export async function countCases(ctx: Context, tx: Tx, stream: Stream): Promise<AuditFigures> {
  const complete = await findComplete(ctx, tx, stream)
  if (complete.length > 0) {
    const scale = await findScale(tx, stream)
    let ordinal = await tx.auditedCase.count({ where: { streamId: stream.id } })
    for (const batch of inBatches(complete, BATCH)) {
      const counted = await judgeCases(tx, stream, batch)
      const place = { streamId: stream.id, scale, countedAt: ctx.now }
      await tx.auditedCase.createMany({ data: counted.map((row) => ({ ...row, ...place, ordinal: ordinal++ })) })
    }
  }
  return figuresOf(tx, stream)
}

const BATCH = 200

/**
 * In the order in which their trees were taken into hand, before anybody judged them; none before a tree that was taken earlier and is
 * still being read. Trees that are quickly rejected would otherwise come first.
 */
function findComplete(ctx: Context, tx: Tx, { id, roundId }: Stream): Promise<Complete[]> {
  return tx.$queryRaw<Complete[]>`
    SELECT k.case_id AS "caseId", array_agg(k.tree_id ORDER BY k.tree_id) AS "treeIds"
    FROM round_candidates k CROSS JOIN LATERAL (
      SELECT max(v.opened_at) AS opened_at, coalesce(bool_and(s.state = 'submitted'), FALSE) AS is_read
      FROM review_slots s LEFT JOIN reviews v ON v.slot_id = s.id AND v.state = 'submitted'
      WHERE s.round_id = k.round_id AND s.tree_id = k.tree_id AND s.kind = 'sample') reading
    WHERE k.round_id = ${roundId} AND k.is_drawn
      AND NOT EXISTS (SELECT 1 FROM audited_cases a WHERE a.stream_id = ${id} AND a.case_id = k.case_id)
    GROUP BY k.case_id
    HAVING bool_and(reading.is_read)
      AND NOT EXISTS (SELECT 1 FROM adjudications j WHERE j.round_id = ${roundId} AND j.case_id = k.case_id AND j.state = 'open')
      AND max(reading.opened_at) < coalesce((
        SELECT min(v.opened_at) FROM review_slots s JOIN reviews v ON v.slot_id = s.id AND v.state = 'in_progress'
        WHERE s.round_id = ${roundId} AND s.kind = 'sample' AND s.state = 'leased' AND s.lease_until > ${ctx.now}), 'infinity')
    ORDER BY max(reading.opened_at), k.case_id`
}

/** The most certified trajectories among the considered trees of one case, drawn or not. */
async function findScale(tx: Tx, { roundId, calibrationId }: Stream): Promise<number> {
  const [row] = await tx.$queryRaw<{ scale: number }[]>`
    SELECT coalesce(max(certified), 1)::int AS scale FROM (
      SELECT count(DISTINCT t.id) AS certified FROM round_candidates k JOIN trajectories t ON t.tree_id = k.tree_id AND NOT t.is_edited
        JOIN decisions d ON d.trajectory_id = t.id AND d.calibration_id = ${calibrationId} AND d.is_certified
      WHERE k.round_id = ${roundId} GROUP BY k.case_id) per_case`
  return row?.scale ?? 1
}

async function judgeCases(tx: Tx, { roundId, calibrationId }: Stream, cases: Complete[]) {
  const treeIds = cases.flatMap((each) => each.treeIds)
  // Once certified by this calibration, however it was scored since: a new score takes no evidence away.
  const certified = await tx.$queryRaw<{ id: number; caseId: number }[]>`
    SELECT DISTINCT t.id, t.case_id AS "caseId" FROM trajectories t
      JOIN decisions d ON d.trajectory_id = t.id AND d.calibration_id = ${calibrationId} AND d.is_certified
    WHERE t.tree_id = ANY(${treeIds}::int[]) AND NOT t.is_edited`
  const caseOf = new Map(certified.map((row) => [row.id, row.caseId]))
  const labelled = await labelTrajectories(tx, roundId, treeIds)
  const judged = labelled.filter(({ trajectoryId, label }) => caseOf.has(trajectoryId) && isJudged(label))
  return cases.map(({ caseId }) => {
    const own = judged.filter(({ trajectoryId }) => caseOf.get(trajectoryId) === caseId)
    return { caseId, judged: own.length, rejected: own.filter(({ label }) => label.kind !== 'accepted').length }
  })
}

/** Evidence beyond any doubt is cut where a number would overflow. */
const EVIDENCE_MAX = 1e300

async function figuresOf(tx: Tx, { id, roundId, alpha }: Stream): Promise<AuditFigures> {
  const cases = await tx.auditedCase.findMany({ where: { streamId: id }, orderBy: { ordinal: 'asc' } })
  const [trees] = await tx.$queryRaw<{ considered: number; drawn: number; decided: number }[]>`
    SELECT count(*)::int AS considered, count(*) FILTER (WHERE k.is_drawn)::int AS drawn,
      count(*) FILTER (WHERE k.is_drawn AND EXISTS (
        SELECT 1 FROM final_labels f WHERE f.round_id = k.round_id AND f.tree_id = k.tree_id)
        AND NOT EXISTS (SELECT 1 FROM adjudications j WHERE j.round_id = k.round_id AND j.tree_id = k.tree_id AND j.state = 'open'))::int AS decided
    FROM round_candidates k WHERE k.round_id = ${roundId}`
  return {
    ...(trees ?? { considered: 0, drawn: 0, decided: 0 }),
    cases: cases.length,
    trajectories: cases.reduce((sum, row) => sum + row.judged, 0),
    rejected: cases.reduce((sum, row) => sum + row.rejected, 0),
    evidence: Math.min(EVIDENCE_MAX, auditEvidence(cases, alpha).max),
  }
}
