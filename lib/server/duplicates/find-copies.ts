// Near-copies among the rows of a set: of different trees, of the same case or across cases.
import {
  type CopiedPair,
  type DuplicateResult,
  KEPT_PAIRS,
  TRAJECTORY_SIMILARITY_MIN,
} from '@/lib/core/domain/duplicate'
import { findNearDuplicates } from '@/lib/core/splits/find-near-duplicates'
import type { Db } from '../db'
import type { SetRow } from './load-set-rows'
import { shingleRows } from './shingle-rows'

type Found = { left: SetRow; right: SetRow; similarity: number }

/** Exact. Of rows with the same words each is paired with the first of them only. Paths of one tree share turns as a matter of course and are left out. */
export async function findCopies(db: Db, rows: readonly SetRow[]): Promise<DuplicateResult['copies']> {
  const sets = await shingleRows(db, rows)
  const isOther = (a: number, b: number) => rows[a]?.treeId !== rows[b]?.treeId
  const found = findNearDuplicates(sets, TRAJECTORY_SIMILARITY_MIN, isOther).flatMap(
    ({ a, b, similarity }): Found[] => {
      const [left, right] = [rows[a], rows[b]]
      return left && right && left.treeId !== right.treeId ? [{ left, right, similarity }] : []
    },
  )
  const touched = new Set(found.flatMap(({ left, right }) => [left.trajectoryId, right.trajectoryId]))
  const kept = found.toSorted((x, y) => y.similarity - x.similarity).slice(0, KEPT_PAIRS)
  return {
    pairs: found.length,
    sameCase: found.filter(({ left, right }) => left.caseId === right.caseId).length,
    rows: touched.size,
    kept: await nameRows(db, kept),
  }
}

async function nameRows(db: Db, pairs: readonly Found[]): Promise<CopiedPair[]> {
  const rows = pairs.flatMap(({ left, right }) => [left, right])
  const cases = await db.case.findMany({
    where: { id: { in: rows.map(({ caseId }) => caseId) } },
    select: { id: true, title: true },
  })
  const titles = new Map(cases.map(({ id, title }) => [id, title]))
  const turns = await db.$queryRaw<{ treeId: number; ordinal: number; key: string }[]>`
    SELECT u.tree_id AS "treeId", u.ordinal, u.key
    FROM unnest(${rows.map(({ treeId }) => treeId)}::int[], ${rows.map(({ endOrdinal }) => endOrdinal)}::int[]) AS p(tree_id, ordinal)
      JOIN turns u ON u.tree_id = p.tree_id AND u.ordinal = p.ordinal`
  const keys = new Map(turns.map(({ treeId, ordinal, key }) => [`${treeId} ${ordinal}`, key]))
  const named = ({ trajectoryId, treeId, caseId, endOrdinal }: SetRow) => ({
    ...{ trajectoryId, treeId, caseId, turnId: keys.get(`${treeId} ${endOrdinal}`) ?? '' },
    caseTitle: titles.get(caseId) ?? '',
  })
  return pairs.map(({ left, right, similarity }) => ({
    ...{ left: named(left), right: named(right), similarity, isSameCase: left.caseId === right.caseId },
  }))
}
