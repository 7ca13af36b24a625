// What reading one file of a ClinDiag case gives.
import type { Defect } from '../errors'
import type { CaseNote } from './case-reading'
import type { Orderable } from './menu-entries'

export interface ClindiagPart {
  orderables: Orderable[]
  notes: CaseNote[]
  defects: Defect[]
}

export const emptyPart = (): ClindiagPart => ({ orderables: [], notes: [], defects: [] })

/** `None has been performed.`, and what any source writes where it has nothing to say. */
export const saysNoneWasDone = (text: string): boolean =>
  /^(?:none|no (?:tests?|examinations?)|nil)(?: (?:has|have|was|were))?(?: been)?(?: (?:performed|done|specified|reported|mentioned|provided))?[.]?$/i.test(
    text.trim(),
  )
