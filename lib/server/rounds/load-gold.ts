// Loads the trees with known labels that may be mixed into a round.
import type { GoldCandidate } from '@/lib/core/calibration/draw-gold'
import type { OpenRound } from '@/lib/core/domain/round'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Db, Tx } from '../db'
import { isLikeDrawn } from './candidate-filter'

export type Gold = GoldCandidate & { treeId: number; caseId: number; specialty: string }

/** Decided trees that are like the drawn ones and not among them; labels of simulated readers serve simulated rounds alone. */
export async function loadGold(
  db: Db | Tx,
  { filter, isSimulated, showsTruth }: OpenRound,
  drawnIds: readonly number[],
): Promise<Gold[]> {
  const isTrusted = Prisma.sql`(${isSimulated} OR NOT r.is_simulated)`
  return db.$queryRaw<Gold[]>`
    SELECT tr.id AS "treeId", tr.case_id AS "caseId", c.specialty,
      (EXISTS (SELECT 1 FROM final_labels f JOIN rounds r ON r.id = f.round_id
          WHERE f.tree_id = tr.id AND f.source = 'adjudicated' AND ${isTrusted})
        OR (SELECT count(DISTINCT v.reviewer_id) FROM reviews v JOIN rounds r ON r.id = v.round_id
          JOIN review_slots s ON s.id = v.slot_id AND s.kind = 'sample'
          WHERE v.tree_id = tr.id AND v.state = 'submitted' AND ${isTrusted}) > 1) AS "isConfirmed",
      (SELECT count(*)::int FROM users u WHERE u.disabled_at IS NULL AND u.is_simulated = ${isSimulated}
        AND u.role IN ('physician', 'adjudicator')
        AND (coalesce(cardinality(u.specialties), 0) = 0 OR c.specialty = ANY(u.specialties))
        AND u.id NOT IN (
          SELECT v.reviewer_id FROM reviews v WHERE v.tree_id = tr.id
          UNION ALL SELECT v.reviewer_id FROM trees o JOIN reviews v ON v.tree_id = o.id JOIN rounds x ON x.id = v.round_id
            WHERE o.case_id = tr.case_id AND (v.revealed_at IS NOT NULL OR x.shows_truth AND NOT ${showsTruth})
          UNION ALL SELECT a.adjudicator_id FROM adjudications a WHERE a.tree_id = tr.id AND a.adjudicator_id IS NOT NULL
        )) AS readers
    FROM trees tr JOIN cases c ON c.id = tr.case_id
    WHERE tr.review_state = 'decided' AND ${isLikeDrawn(filter)} AND NOT tr.id = ANY(${drawnIds}::int[])
      AND EXISTS (SELECT 1 FROM final_labels f JOIN rounds r ON r.id = f.round_id
        WHERE f.tree_id = tr.id AND ${isTrusted})
    ORDER BY tr.id`
}
