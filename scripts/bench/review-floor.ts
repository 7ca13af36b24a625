// What the requests of the bench of reviews stand beside: the same rows read and written by one bare statement each, over the same connections.
import type { ReviewView, VerdictsSaved } from '@/lib/core/domain/review'
import type { Context } from '@/lib/server/context'

/** A table like that of the verdicts, with its keys and references, so that an insert costs what it must. */
export async function prepareFloor(ctx: Context): Promise<void> {
  await ctx.db.$executeRaw`CREATE TABLE floor_verdicts (LIKE verdicts INCLUDING ALL)`
  await ctx.db.$executeRaw`
    ALTER TABLE floor_verdicts ADD FOREIGN KEY (review_id) REFERENCES reviews, ADD FOREIGN KEY (round_id) REFERENCES rounds,
      ADD FOREIGN KEY (reviewer_id) REFERENCES users, ADD FOREIGN KEY (tree_id, turn_ordinal) REFERENCES turns (tree_id, ordinal)`
}

/** One statement, committed when it returns. */
export async function insertBare(ctx: Context, view: ReviewView, saved: VerdictsSaved['saved']): Promise<void> {
  const [first] = saved
  if (!first) return
  const ordinals = saved.map(({ turnId }) => view.turns.findIndex(({ id }) => id === turnId))
  await ctx.db.$executeRaw`
    INSERT INTO floor_verdicts (id, key, review_id, round_id, tree_id, case_id, turn_ordinal, reviewer_id, kind, reasons, note, active_ms, created_at)
    SELECT nextval('verdicts_id_seq'), ${first.key}::uuid, v.id, v.round_id, v.tree_id, v.case_id, o, v.reviewer_id,
      ${first.kind}::"VerdictKind", ${first.reasons}, ${first.note}, 900, now()
    FROM reviews v, unnest(${ordinals}::int[]) o WHERE v.id = ${view.id}`
}

/** The case's and the turns' rows as they are stored. */
export async function selectBare(ctx: Context, treeId: number): Promise<void> {
  await ctx.db
    .$queryRaw`SELECT t.*, c.* FROM turns t JOIN cases c ON c.id = t.case_id WHERE t.tree_id = ${treeId} ORDER BY t.ordinal`
}
