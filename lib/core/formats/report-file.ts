// medaction-report/1: one case report a line.
import { type Report, reportSchema } from '../domain/report'
import type { Result } from '../result'
import { parseFormatLine, writeFormatLine } from './format-line'

export const REPORT_FORMAT = 'medaction-report/1'

/** Every defect of the line at once. White space around the text goes: quotes count from its first character that is none. */
export const parseReport = (line: string): Result<Report> => parseFormatLine(line, REPORT_FORMAT, reportSchema)

export const writeReport = (report: Report): string => writeFormatLine(REPORT_FORMAT, reportSchema.parse(report))
