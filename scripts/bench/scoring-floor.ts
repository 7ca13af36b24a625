// Times what no scoring job can do without: reading the trajectories and writing the score rows, by COPY, with nothing computed between.
import type { ColumnValues } from '@/lib/server/insert-rows'
import type { Context } from '@/lib/server/context'
import { groupBy } from '@/lib/server/group-by'
import { inBatches } from '@/lib/server/in-batches'
import { inBulkTransaction } from '@/lib/server/sql'

const PER_TRANSACTION = 250
const PER_STATEMENT = 50
const IN_HAND = 2

const TURNS = `SELECT tree_id, ordinal, key, parent_ordinal, action, answers, findings, differential FROM turns
  WHERE tree_id = ANY($1::int[]) ORDER BY tree_id, ordinal`
const TRAJECTORIES = 'SELECT id, tree_id, leaf_ordinal FROM trajectories WHERE tree_id = ANY($1::int[]) ORDER BY id'

/** Seconds, with as much in hand at once as the job has. The rows go into a table like that of the scores: its columns, keys and references. */
export async function measureFloor(ctx: Context): Promise<number> {
  await ctx.db.$executeRaw`DROP TABLE IF EXISTS floor_scores`
  await ctx.db.$executeRaw`CREATE TABLE floor_scores (LIKE scores INCLUDING ALL)`
  await ctx.db
    .$executeRaw`ALTER TABLE floor_scores ADD FOREIGN KEY (trajectory_id) REFERENCES trajectories, ADD FOREIGN KEY (graph_id) REFERENCES graphs`
  const parts = await currentScores(ctx)
  const started = performance.now()
  const work = async () => {
    for (let part = parts.pop(); part; part = parts.pop()) await copyPart(part)
  }
  await Promise.all(Array.from({ length: IN_HAND }, work))
  return (performance.now() - started) / 1000
}

type Part = { treeIds: number[]; rows: ColumnValues[] }[]

const copyPart = (part: Part) =>
  inBulkTransaction(async (sql) => {
    for (const { treeIds, rows } of part) {
      await sql.rows(TURNS, [treeIds])
      await sql.rows(TRAJECTORIES, [treeIds])
      await sql.insert('floor_scores', rows)
    }
  })

/** The newest scores, as rows to be written once more, by the statements and transactions that will write them. */
async function currentScores(ctx: Context): Promise<Part[]> {
  const rows = await ctx.db.$queryRaw<(ColumnValues & { tree_id: number })[]>`
    SELECT t.tree_id, s.* FROM trajectories t JOIN scores s ON s.id = t.current_score_id ORDER BY t.tree_id, t.id`
  const byTree = groupBy(rows, (row) => row.tree_id)
  const statements = [...inBatches([...byTree], PER_STATEMENT)].map((group) => ({
    treeIds: group.map(([treeId]) => treeId),
    rows: group.flatMap(([, own]) => own.map(({ tree_id: _tree, ...row }) => row)),
  }))
  return [...inBatches(statements, PER_TRANSACTION / PER_STATEMENT)]
}
