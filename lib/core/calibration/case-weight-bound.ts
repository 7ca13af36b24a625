// How heavy the heaviest case can come out, known before anything is drawn.
import { type Label } from '@/lib/core/formats/label-file'

/** A trajectory that could have been drawn for review: a label, judged or not, or a candidate of a round. */
export type FrameRow = Pick<Label, 'caseId' | 'pi' | 'turns' | 'strata'>

/**
 * The largest total of `1/pi` over the rows of one case: its weight if all of it had been drawn. It depends on the design alone,
 * not on what came out, which is what a test of bounded losses needs of its bound. Rows that could not be drawn (`pi` 0) do not
 * count.
 *
 * @param rows with `pi` in [0, 1]
 * @returns 0 without rows
 * @example caseWeightBound([{ caseId: 'a', pi: 0.5, turns: 3, strata: {} }, { caseId: 'a', pi: 0.25, turns: 3, strata: {} }]) // 6
 */
export function caseWeightBound(rows: readonly FrameRow[]): number {
  const totals = new Map<string, number>()
  let largest = 0
  for (const { caseId, pi } of rows) {
    if (!(pi > 0)) continue
    const total = (totals.get(caseId) ?? 0) + 1 / pi
    totals.set(caseId, total)
    if (total > largest) largest = total
  }
  return largest
}
