// Walks the trees that reviewers came to a word on, batch by batch, so that memory does not grow with their number.
import type { ClinicalCase } from '@/lib/core/domain/case'
import { toCase } from '../cases/case-row'
import type { Db } from '../db'
import { type StoredTurn, toTurns } from '../trees/tree-row'

type Place = { treeId: number; roundId: number; isSimulated: boolean }
/** `accepted`: ids of the turns whose final label is ACCEPT in the round that counts. */
export type ReviewedTree = Place & {
  caseId: number
  clinicalCase: ClinicalCase
  turns: StoredTurn[]
  accepted: Set<string>
}

const BATCH = 200

/** The newest round of people counts; that of simulated readers only where there is none, and only when they are wanted. */
export async function* reviewedTrees(db: Db, includeSimulated: boolean): AsyncGenerator<ReviewedTree[]> {
  let after = 0
  for (;;) {
    const places = await db.$queryRaw<Place[]>`
      SELECT DISTINCT ON (l.tree_id) l.tree_id AS "treeId", l.round_id AS "roundId", r.is_simulated AS "isSimulated"
      FROM final_labels l JOIN rounds r ON r.id = l.round_id
      WHERE l.tree_id > ${after} AND (${includeSimulated} OR NOT r.is_simulated)
      ORDER BY l.tree_id, r.is_simulated, l.round_id DESC LIMIT ${BATCH}`
    const last = places.at(-1)
    if (!last) return
    after = last.treeId
    yield await loadTrees(db, places)
  }
}

async function loadTrees(db: Db, places: Place[]): Promise<ReviewedTree[]> {
  const treeIds = places.map(({ treeId }) => treeId)
  const trees = await db.tree.findMany({
    where: { id: { in: treeIds } },
    select: { id: true, caseId: true, turns: { orderBy: { ordinal: 'asc' } } },
  })
  const cases = await db.case.findMany({ where: { id: { in: [...new Set(trees.map(({ caseId }) => caseId))] } } })
  const caseById = new Map(cases.map((row) => [row.id, toCase({ ...row, report: null })]))
  const labels = await db.finalLabel.findMany({
    where: { treeId: { in: treeIds }, label: 'ACCEPT' },
    select: { treeId: true, roundId: true, turnOrdinal: true },
  })
  const placeOf = new Map(places.map((place) => [place.treeId, place]))
  return trees.flatMap(({ id, caseId, turns: rows }) => {
    const place = placeOf.get(id)
    const clinicalCase = caseById.get(caseId)
    if (!place || !clinicalCase) return []
    const turns = toTurns(rows)
    const accepted = new Set<string>()
    for (const { treeId, roundId, turnOrdinal } of labels)
      if (treeId === id && roundId === place.roundId) accepted.add(turns[turnOrdinal]?.id ?? '')
    return [{ ...place, caseId, clinicalCase, turns, accepted }]
  })
}
