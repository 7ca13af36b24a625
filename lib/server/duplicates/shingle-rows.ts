// The words of a set's rows as sets of shingles, read tree by tree so that no text is held.
import { type SaidTurn, joinShingles, shingleTurn } from '@/lib/core/splits/trajectory-shingles'
import type { Db } from '../db'
import { groupBy } from '../group-by'
import { inBatches } from '../in-batches'
import type { SetRow } from './load-set-rows'

const TREES = 100
/** Of one tree, as the text of a JSON array of tuples. Turns were checked when they were stored. */
type TreeRow = { treeId: number; turns: string }
type TurnTuple = [
  ordinal: number,
  parentOrdinal: number | null,
  action: SaidTurn['action'],
  reasoning: string,
  differential: SaidTurn['differential'],
]

/** In the order of the rows. */
export async function shingleRows(db: Db, rows: readonly SetRow[]): Promise<Float64Array[]> {
  const byTree = groupBy(rows, ({ treeId }) => treeId)
  const sets = new Map<number, Float64Array>()
  for (const treeIds of inBatches([...byTree.keys()], TREES)) {
    for (const { treeId, turns } of await loadTurns(db, treeIds)) {
      const pathTo = shinglesByPath(JSON.parse(turns) as TurnTuple[])
      for (const row of byTree.get(treeId) ?? []) sets.set(row.trajectoryId, pathTo(row.endOrdinal))
    }
  }
  return rows.map(({ trajectoryId }) => sets.get(trajectoryId) ?? new Float64Array())
}

const loadTurns = (db: Db, treeIds: number[]) => db.$queryRaw<TreeRow[]>`
  SELECT tree_id AS "treeId",
    json_agg(json_build_array(ordinal, parent_ordinal, action, reasoning, differential) ORDER BY ordinal)::text AS turns
  FROM turns WHERE tree_id = ANY(${treeIds}::int[]) GROUP BY tree_id`

function shinglesByPath(turns: readonly TurnTuple[]) {
  const placed = new Map(turns.map((turn) => [turn[0], turn]))
  const own = new Map<number, Float64Array>()
  const shinglesOf = ([ordinal, , action, reasoning, differential]: TurnTuple) => {
    const shingles = own.get(ordinal) ?? shingleTurn({ action, reasoning, differential })
    own.set(ordinal, shingles)
    return shingles
  }
  return (endOrdinal: number) => {
    const path: Float64Array[] = []
    for (let turn = placed.get(endOrdinal); turn; turn = turn[1] === null ? undefined : placed.get(turn[1]))
      path.push(shinglesOf(turn))
    return joinShingles(path)
  }
}
