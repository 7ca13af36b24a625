// What was made of cases while they were on their side: releases for training, evaluations of held-out ones.
import type { SplitTies } from '@/lib/core/domain/split'
import type { Db, Tx } from '../db'

type Row = { caseId: number; name: string }

/** The names of the releases with a trajectory of the case, and of the evaluations that measured it, by case; a case without either has no entry. */
export async function listSplitTies(db: Db | Tx, caseIds: readonly number[]): Promise<Map<number, SplitTies>> {
  const ties = new Map<number, SplitTies>()
  if (caseIds.length === 0) return ties
  const ids = [...caseIds]
  const releases = await db.$queryRaw<Row[]>`
    SELECT DISTINCT i.case_id AS "caseId", r.version AS name FROM release_items i JOIN releases r ON r.id = i.release_id
    WHERE i.case_id = ANY(${ids}::int[]) ORDER BY 1, 2`
  const evaluations = await db.$queryRaw<Row[]>`
    SELECT DISTINCT c.case_id AS "caseId", e.name FROM evaluation_cases c JOIN evaluations e ON e.id = c.evaluation_id
    WHERE c.case_id = ANY(${ids}::int[]) ORDER BY 1, 2`
  const tiesOf = (caseId: number) => {
    const known = ties.get(caseId) ?? { releases: [], evaluations: [] }
    ties.set(caseId, known)
    return known
  }
  for (const { caseId, name } of releases) tiesOf(caseId).releases.push(name)
  for (const { caseId, name } of evaluations) tiesOf(caseId).evaluations.push(name)
  return ties
}
