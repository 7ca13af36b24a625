// medaction-compose-report/1: what composing several graphs did, the report of compose-graph.
import { z } from 'zod'
import { composeReportSchema, type ComposeReport } from '../domain/compose-report'
import type { Result } from '../result'
import { parseFormatLine, writeFormatLine } from './format-line'

export const COMPOSE_REPORT_FORMAT = 'medaction-compose-report/1'

export const composeReportFileSchema = composeReportSchema.extend({ format: z.literal(COMPOSE_REPORT_FORMAT) })
export type ComposeReportFile = z.infer<typeof composeReportFileSchema>

/** Reads one line; another format or version is refused by name. */
export const parseComposeReport = (line: string): Result<ComposeReportFile> =>
  parseFormatLine(line, COMPOSE_REPORT_FORMAT, composeReportFileSchema)

export const writeComposeReport = (report: ComposeReport): string => writeFormatLine(COMPOSE_REPORT_FORMAT, report)
