// The marks of an environment that is being corrected: every part whose words stand in the report.
import type { EditedEnvironment } from './edited-environment'
import type { QuoteFinder } from './quote-finder'
import { diagnosisMark, passageMark, type ReportMark, resultMark } from './report-marks'

export const partId = (id: number): string => `part-${id}`

export function editedMarks({ passages, menu, diagnosis }: EditedEnvironment, find: QuoteFinder): ReportMark[] {
  const marks = [
    ...passages.map(({ id, text }, index) => {
      const found = find(text)
      return found && passageMark(partId(id), index, found.quote)
    }),
    ...menu.map(({ id, test, result }, index) => {
      const found = find(result)
      return found && resultMark(partId(id), index, test, found.quote)
    }),
  ]
  const named = find(diagnosis)
  return [...marks, named && diagnosisMark(named.quote)].filter((mark) => mark !== null)
}
