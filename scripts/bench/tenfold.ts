// Makes the stored trees ten times as many: each copied nine times with its turns and trajectories, unscored.
import type { Context } from '@/lib/server/context'

const COPIES = 9

/** How many trajectories there are afterwards. */
export async function tenfold(ctx: Context): Promise<number> {
  for (let copy = 1; copy <= COPIES; copy += 1) {
    const mark = `#${copy}`
    await ctx.db.$executeRaw`
      WITH copied AS (
        INSERT INTO trees (key, case_id, sha256, teacher_name, seed, turn_count, trajectory_count)
        SELECT key || ${mark}, case_id, encode(sha256((key || ${mark})::bytea), 'hex'), teacher_name, seed, turn_count, trajectory_count
        FROM trees WHERE key NOT LIKE '%#%' ORDER BY id RETURNING id, key),
      pairs AS (SELECT copied.id AS new, trees.id AS old FROM copied JOIN trees ON copied.key = trees.key || ${mark}),
      turned AS (
        INSERT INTO turns (tree_id, ordinal, case_id, key, parent_ordinal, depth, action, answers, findings, reasoning, differential)
        SELECT new, ordinal, case_id, key, parent_ordinal, depth, action, answers, findings, reasoning, differential
        FROM turns JOIN pairs ON old = tree_id ORDER BY new, ordinal),
      termed AS (INSERT INTO tree_terms (tree_id, term_id, case_id) SELECT new, term_id, case_id FROM tree_terms JOIN pairs ON old = tree_id)
      INSERT INTO trajectories (tree_id, leaf_ordinal, case_id, turns)
      SELECT new, leaf_ordinal, case_id, turns FROM trajectories JOIN pairs ON old = tree_id ORDER BY new, leaf_ordinal`
  }
  await ctx.db.$executeRaw`ANALYZE`
  return ctx.db.trajectory.count()
}
