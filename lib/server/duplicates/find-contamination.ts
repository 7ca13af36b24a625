// Cases of a set that are like held-out ones: a model trained on the set would be measured on what it has seen.
import {
  type ContaminatedPair,
  type DuplicateResult,
  isContaminating,
  isSameDiagnosis,
  KEPT_PAIRS,
  SAME_DIAGNOSIS_SIMILARITY_MIN,
} from '@/lib/core/domain/duplicate'
import { expandEqual } from '@/lib/core/splits/expand-equal'
import { loadNearDuplicates, type StoredPair } from '../cases/load-near-duplicates'
import { splitCaseSelect, toSplitCase } from '../cases/split-case-row'
import type { Db } from '../db'
import type { SetRow } from './load-set-rows'

type SidedCase = Awaited<ReturnType<typeof loadCases>>[number]
type Contamination = Pick<DuplicateResult, 'contamination' | 'heldOutCases' | 'heldOutRows'>

export async function findContamination(db: Db, rows: readonly SetRow[]): Promise<Contamination> {
  const rowsOf = new Map<number, number>()
  for (const { caseId } of rows) rowsOf.set(caseId, (rowsOf.get(caseId) ?? 0) + 1)
  const cases = await loadCases(db)
  const byId = new Map(cases.map((each) => [each.id, each]))
  const pairs = everyPair(await loadNearDuplicates(db, SAME_DIAGNOSIS_SIMILARITY_MIN), cases)
  const found = pairs.flatMap(({ leftId, rightId, similarity, by }): ContaminatedPair[] => {
    const [left, right] = [byId.get(leftId), byId.get(rightId)]
    if (!left || !right || left.split === right.split) return []
    const [trained, heldOut] = left.split === 'train' ? [left, right] : [right, left]
    const held = rowsOf.get(trained.id) ?? 0
    const isSame = isSameDiagnosis(toDiagnosis(trained), toDiagnosis(heldOut))
    if (held === 0 || !isContaminating(similarity, isSame)) return []
    return [{ trained: named(trained), heldOut: named(heldOut), rows: held, similarity, by, isSameDiagnosis: isSame }]
  })
  const trained = new Set(found.map((pair) => pair.trained.id))
  return {
    heldOutCases: cases.filter(({ split }) => split === 'held-out').length,
    heldOutRows: rows.filter(({ caseId }) => byId.get(caseId)?.split === 'held-out').length,
    contamination: {
      pairs: found.length,
      rows: [...trained].reduce((sum, id) => sum + (rowsOf.get(id) ?? 0), 0),
      heldOut: new Set(found.map((pair) => pair.heldOut.id)).size,
      kept: found.toSorted((x, y) => y.similarity - x.similarity).slice(0, KEPT_PAIRS),
    },
  }
}

async function loadCases(db: Db) {
  const rows = await db.case.findMany({
    select: { ...splitCaseSelect, diagnosisConcept: true },
    orderBy: { id: 'asc' },
  })
  return rows.map((row) => ({ ...toSplitCase(row), concept: row.diagnosisConcept }))
}

const toDiagnosis = ({ diagnosis: label, concept }: SidedCase) => ({ label, concept })
const named = ({ id, key, title, diagnosis }: SidedCase) => ({ id, key, title, diagnosis })

/** Equal texts were compared as one; here every one of them counts, by each of the texts compared. */
function everyPair(stored: readonly StoredPair[], cases: readonly SidedCase[]): StoredPair[] {
  const places = new Map(cases.map(({ id }, place) => [id, place]))
  return (['environment', 'report'] as const).flatMap((by) => {
    const own = stored.filter((pair) => pair.by === by)
    const pairs = own.map(({ leftId, rightId, similarity }) => {
      return { a: places.get(leftId) ?? 0, b: places.get(rightId) ?? 0, similarity }
    })
    return expandEqual(cases.length, pairs).map(({ a, b, similarity }) => {
      return { leftId: cases[a]?.id ?? 0, rightId: cases[b]?.id ?? 0, similarity, by }
    })
  })
}
