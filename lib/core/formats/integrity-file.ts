// medaction-integrity/1: what is thin or doubtful in a graph, the report of check-graph.
import { z } from 'zod'
import { graphIntegritySchema, type GraphIntegrity } from '../domain/graph-integrity'
import type { Result } from '../result'
import { parseFormatLine, writeFormatLine } from './format-line'

export const INTEGRITY_FORMAT = 'medaction-integrity/1'

export const integrityFileSchema = graphIntegritySchema.extend({ format: z.literal(INTEGRITY_FORMAT) })
export type IntegrityFile = z.infer<typeof integrityFileSchema>

/** Reads one line; another format or version is refused by name. */
export const parseIntegrity = (line: string): Result<IntegrityFile> =>
  parseFormatLine(line, INTEGRITY_FORMAT, integrityFileSchema)

export const writeIntegrity = (integrity: GraphIntegrity): string => writeFormatLine(INTEGRITY_FORMAT, integrity)
