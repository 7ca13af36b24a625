// Stores what a round drew: every candidate with its probability, and the slots that readers claim.
import type { PlannedSlot } from '@/lib/core/domain/plan-slots'
import type { Tx } from '../db'

type Place = { treeId: number; caseId: number }
/** What is stored of a draw; `weighed` are the candidates. */
export type StoredDraw = {
  weighed: readonly (Place & { pi: number })[]
  drawn: readonly Place[]
  slots: readonly PlannedSlot[]
}

/** One statement a table, in the order of the draw. Candidates with a probability of 0 are not stored: they had none. */
export async function storeDraw(tx: Tx, roundId: number, { weighed, drawn, slots }: StoredDraw): Promise<void> {
  const drawnIds = drawn.map(({ treeId }) => treeId)
  const isDrawn = new Set(drawnIds)
  const candidates = weighed.filter(({ pi }) => pi > 0)
  await tx.$executeRaw`
    INSERT INTO round_candidates (round_id, tree_id, case_id, pi, is_drawn)
    SELECT ${roundId}::int, * FROM unnest(${candidates.map(({ treeId }) => treeId)}::int[],
      ${candidates.map(({ caseId }) => caseId)}::int[], ${candidates.map(({ pi }) => pi)}::float8[],
      ${candidates.map(({ treeId }) => isDrawn.has(treeId))}::bool[])`
  await tx.$executeRaw`
    INSERT INTO review_slots (round_id, tree_id, case_id, ordinal, kind, reserved_for_id, repeats_review_id)
    SELECT ${roundId}::int, tree_id, case_id, ordinal, kind::"SlotKind", reserved_for_id, repeats_review_id
    FROM unnest(${slots.map(({ treeId }) => treeId)}::int[], ${slots.map(({ caseId }) => caseId)}::int[],
      ${slots.map(({ ordinal }) => ordinal)}::int[], ${slots.map(({ kind }) => kind)}::text[],
      ${slots.map(({ reservedForId }) => reservedForId)}::int[], ${slots.map(({ repeatsReviewId }) => repeatsReviewId)}::int[])
      WITH ORDINALITY AS p(tree_id, case_id, ordinal, kind, reserved_for_id, repeats_review_id, place)
    ORDER BY place`
  // Claims follow an index along them; without figures of its own a table that has just grown is read whole.
  await tx.$executeRaw`ANALYZE review_slots`
  await tx.$executeRaw`UPDATE trees SET review_state = 'queued' WHERE id = ANY(${drawnIds}::int[])`
}
