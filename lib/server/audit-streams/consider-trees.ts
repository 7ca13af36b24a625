// Considers the trees that a calibration certified since, once each, and draws the share of them that goes to review.
import { auditDraw } from '@/lib/core/calibration/audit-draw'
import { planSlots } from '@/lib/core/domain/plan-slots'
import { METRIC_VERSION } from '@/lib/core/domain/score'
import { takeLock } from '../advisory-lock'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import type { Tx } from '../db'
import { findActiveGraphId } from '../graphs/load-graph'
import { storeDraw } from '../rounds/store-draw'

type Stream = { id: number; roundId: number; calibrationId: number; share: number; seed: number }
type Considered = { treeId: number; caseId: number }

/** The stream's row must be locked. A tree that another round has or waits for is left to that round. */
export async function considerTrees(ctx: Context, tx: Tx, stream: Stream): Promise<void> {
  // A round opened meanwhile must not draw the same unqueued tree.
  await takeLock(tx, 'open-round')
  const trees = await findNewlyCertified(tx, stream)
  if (trees.length === 0) return
  const ids = new Set(
    auditDraw(
      trees.map(({ treeId }) => treeId),
      stream.share,
      stream.seed,
    ),
  )
  const drawn = trees.filter(({ treeId }) => ids.has(treeId)).map((tree) => ({ ...tree, reviews: 1 }))
  // Without gold items and repeats no place is left to chance.
  const slots = planSlots({ drawn, gold: [], repeats: [] }, () => 0)
  const weighed = trees.map((tree) => ({ ...tree, pi: stream.share }))
  await storeDraw(tx, stream.roundId, { weighed, drawn, slots })
  const detail = { considered: trees.length, drawn: drawn.length }
  await recordEvent(ctx, tx, { action: 'extend-audit', subject: 'audit-stream', subjectId: stream.id, detail })
}

/** What a release would take in on the certificate's word: scored under the graph in force, of training cases, read by nobody. */
async function findNewlyCertified(tx: Tx, { roundId, calibrationId }: Stream): Promise<Considered[]> {
  const graphId = await findActiveGraphId(tx)
  return tx.$queryRaw<Considered[]>`
    SELECT tr.id AS "treeId", tr.case_id AS "caseId"
    FROM trees tr JOIN cases c ON c.id = tr.case_id AND c.split = 'train'
    WHERE tr.review_state = 'unqueued'
      AND EXISTS (SELECT 1 FROM trajectories t JOIN decisions d ON d.id = t.current_decision_id JOIN scores s ON s.id = d.score_id
        WHERE t.tree_id = tr.id AND NOT t.is_edited AND d.calibration_id = ${calibrationId} AND d.is_certified
          AND s.graph_id = ${graphId}::int AND s.metric_version = ${METRIC_VERSION})
      AND NOT EXISTS (SELECT 1 FROM round_candidates k WHERE k.round_id = ${roundId} AND k.tree_id = tr.id)
    ORDER BY tr.id`
}
