// Loads the earlier reviews that their readers may be asked to repeat.
import type { OpenRound } from '@/lib/core/domain/round'
import type { WantedRepeat } from '@/lib/core/domain/plan-slots'
import type { Context } from '../context'
import type { Db, Tx } from '../db'
import { isLikeDrawn } from './candidate-filter'

const DAY_MS = 86_400_000

/**
 * Submitted long enough ago, under the same blinding, by somebody who may still be given such a tree, was never shown the truth of
 * its case and saw nobody else's word on it; each tree at most once in all rounds.
 */
export async function loadRepeats(
  ctx: Context,
  db: Db | Tx,
  round: OpenRound,
  takenIds: readonly number[],
): Promise<WantedRepeat[]> {
  const before = new Date(ctx.now.getTime() - round.repeatAfterDays * DAY_MS)
  return db.$queryRaw<WantedRepeat[]>`
    SELECT v.id AS "reviewId", v.reviewer_id AS "reviewerId", v.tree_id AS "treeId", v.case_id AS "caseId"
    FROM reviews v JOIN review_slots s ON s.id = v.slot_id JOIN rounds r ON r.id = v.round_id
      JOIN users u ON u.id = v.reviewer_id JOIN trees tr ON tr.id = v.tree_id JOIN cases c ON c.id = v.case_id
    WHERE v.state = 'submitted' AND v.submitted_at <= ${before} AND s.kind = 'sample' AND r.is_simulated = ${round.isSimulated}
      AND r.shows_truth = ${round.showsTruth} AND r.is_prospective = ${round.isProspective}
      AND u.disabled_at IS NULL AND u.role IN ('physician', 'adjudicator')
      AND (coalesce(cardinality(u.specialties), 0) = 0 OR c.specialty = ANY(u.specialties))
      AND ${isLikeDrawn(round.filter)} AND NOT v.tree_id = ANY(${takenIds}::int[])
      AND NOT EXISTS (SELECT 1 FROM reviews e JOIN rounds x ON x.id = e.round_id
        WHERE e.reviewer_id = v.reviewer_id AND e.case_id = v.case_id AND (e.revealed_at IS NOT NULL
          OR x.shows_truth AND NOT ${round.showsTruth} OR e.declined_at IS NOT NULL AND e.tree_id = v.tree_id))
      AND NOT EXISTS (SELECT 1 FROM adjudications a WHERE a.tree_id = v.tree_id AND a.adjudicator_id = v.reviewer_id)
      AND NOT EXISTS (SELECT 1 FROM review_slots p WHERE p.kind = 'repeat' AND p.reserved_for_id = v.reviewer_id
        AND p.tree_id = v.tree_id)
    ORDER BY v.id`
}
