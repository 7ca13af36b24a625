// medaction-case/1: one clinical case a line.
import { caseSchema, type ClinicalCase } from '../domain/case'
import type { Defect } from '../errors'
import { failure, type Result } from '../result'
import { parseFormatLine, writeFormatLine } from './format-line'

export const CASE_FORMAT = 'medaction-case/1'

/** Every defect of the line at once; a quote must lie inside the report it points into. */
export function parseCase(line: string): Result<ClinicalCase> {
  const parsed = parseFormatLine(line, CASE_FORMAT, caseSchema)
  if (!parsed.ok) return parsed
  const defects = quoteDefects(parsed.value)
  return defects.length > 0 ? failure(defects) : parsed
}

export function writeCase(clinicalCase: ClinicalCase): string {
  return writeFormatLine(CASE_FORMAT, caseSchema.parse(clinicalCase))
}

function quoteDefects({ menu, report }: ClinicalCase): Defect[] {
  return menu.flatMap(({ quote }, index) => {
    if (!quote || quote.end <= (report ?? '').length) return []
    const detail = report === null ? 'points into a report the case does not hold' : 'ends after the end of the report'
    return [{ pointer: `/menu/${index}/quote`, detail }]
  })
}
