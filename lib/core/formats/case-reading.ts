// What reading one case of another format gives: the case or its defects, and what of the source did not become part of it.
import type { ClinicalCase } from '../domain/case'
import type { Result } from '../result'

/**
 * `says-nothing`: the source has no result there (`Not provided`). `no-test`: an entry that is no test, as a treatment. `no-name`: a result
 * that names no test. `later-section`: a section after the tests, which tells the course.
 */
export type CaseNoteKind = 'says-nothing' | 'no-test' | 'no-name' | 'later-section'

/** Something that was read and left out, as it stands in the source. */
export interface CaseNote {
  kind: CaseNoteKind
  detail: string
}

export interface CaseReading {
  result: Result<ClinicalCase>
  notes: CaseNote[]
}
