// Stores the verdict rows of one request with their audit row, by one statement: this is the request reviewers wait for most.
import type { Context } from '../context'
import type { Tx } from '../db'
import type { NewVerdict } from './verdict-row'

type Noted = { reviewId: number; kind: string; turnIds: readonly string[] }

/** Throws a unique violation where a row of the same key, turn and aspect stands. */
export async function storeVerdicts(ctx: Context, tx: Tx, rows: readonly NewVerdict[], noted: Noted): Promise<void> {
  const detail = JSON.stringify({ kind: noted.kind, turns: noted.turnIds })
  const placed = rows.map((row, place) => ({ ...row, place }))
  await tx.$executeRaw`
    WITH stored AS (
      INSERT INTO verdicts (key, review_id, round_id, tree_id, case_id, turn_ordinal, reviewer_id, kind, aspect, reasons, note, undoes,
        edit_ordinal, guideline_version, active_ms, is_after_reveal, saw_answer, created_at)
      SELECT r.key, r."reviewId", r."roundId", r."treeId", r."caseId", r."turnOrdinal", r."reviewerId", r.kind, r.aspect, r.reasons,
        r.note, r.undoes, r."editOrdinal", r."guidelineVersion", r."activeMs", r."isAfterReveal", r."sawAnswer", r."createdAt"
      FROM json_to_recordset(${JSON.stringify(placed)}::json) AS r(key uuid, "reviewId" int, "roundId" int, "treeId" int,
        "caseId" int, "turnOrdinal" int, "reviewerId" int, kind "VerdictKind", aspect "VerdictAspect", reasons text[], note text,
        undoes uuid, "editOrdinal" int, "guidelineVersion" int, "activeMs" int, "isAfterReveal" bool, "sawAnswer" bool,
        "createdAt" timestamptz, place int)
      ORDER BY r.place)
    INSERT INTO audit_events (actor_id, action, subject, subject_id, detail, request_id, created_at)
    VALUES (${ctx.actor.id}::int, 'submit-verdict', 'review', ${String(noted.reviewId)}, ${detail}::jsonb, ${ctx.requestId}, ${ctx.now})`
}
