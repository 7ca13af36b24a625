// Sets two calibration runs side by side: the labels they share, and paired differences on what both tested.
import { comparePredictions } from '@/lib/core/calibration/compare-predictions'
import { indexCases } from '@/lib/core/calibration/index-cases'
import { seededRandom } from '@/lib/core/calibration/seeded-random'
import type { CalibrationComparison } from '@/lib/core/domain/calibration-comparison'
import { allow } from '@/lib/core/domain/policy'
import type { Context } from '../context'
import { type JudgedRow, loadJudgedRows } from './load-judged-rows'

/** Fewer cases say nothing of a difference: the interval would rest on a handful of resampled cases. */
const CASES_MIN = 5
const SEED = 1

/** Rows weigh as in run b; a row in the fit half of either run has been seen by it and proves nothing. */
export async function compareCalibrations(
  ctx: Context,
  input: { a: number; b: number },
): Promise<CalibrationComparison> {
  allow(ctx.actor, 'calibrate')
  const [a, b] = [(await loadJudgedRows(ctx.db, input.a)).rows, (await loadJudgedRows(ctx.db, input.b)).rows]
  const inA = new Map(a.map((row) => [row.trajectoryId, row]))
  const common = b.flatMap((row) => {
    const other = inA.get(row.trajectoryId)
    return other ? [{ a: other, b: row }] : []
  })
  const agreed = common.filter((pair) => pair.a.y === pair.b.y)
  const tested = agreed.flatMap((pair) => {
    const { a: first, b: second } = pair
    const isTested = first.half === 'test' && second.half === 'test'
    return isTested && first.p !== null && second.p !== null ? [{ row: second, a: first.p, b: second.p }] : []
  })
  const cases = new Set(tested.map(({ row }) => row.caseKey)).size
  const reason = reasonOf(input.a === input.b, common.length, tested.length, cases)
  return {
    labels: { a: a.length, b: b.length, common: common.length, disagreeing: common.length - agreed.length },
    tested: { labels: tested.length, cases },
    differences: reason === null ? compare(tested) : null,
    reason,
  }
}

type TestedRow = { row: JudgedRow; a: number; b: number }

function compare(tested: readonly TestedRow[]) {
  const { cases, caseIndex } = indexCases(tested.map(({ row }) => row.caseKey))
  const rows = {
    y: tested.map(({ row }) => row.y),
    a: tested.map(({ a }) => a),
    b: tested.map(({ b }) => b),
    weights: tested.map(({ row }) => 1 / row.pi),
    ...{ caseIndex, caseCount: cases.length },
  }
  return comparePredictions(rows, seededRandom(`${SEED}:comparison`))
}

function reasonOf(isSame: boolean, common: number, tested: number, cases: number): string | null {
  if (isSame) return 'this is one and the same run'
  if (common === 0) return 'the runs share no label'
  if (tested === 0)
    return 'no trajectory lies in the test half of both: what one of them was fitted on cannot tell which predicts better'
  return cases < CASES_MIN ? `the test halves share ${cases} cases only; it takes at least ${CASES_MIN}` : null
}
