// Cases as researchers list, open and import them.
import { z } from 'zod'
import { defectSchema } from '../errors'
import { caseFlagSchema, caseSchema, splitSchema } from './case'
import { noteGroupSchema } from './graph-import'
import { pageQuerySchema } from './page'
import { rowIdSchema, rowIdTextSchema } from './row-id'
import { termRowSchema } from './term'

export const caseSummarySchema = z.object({
  id: z.number().int(),
  key: z.string(),
  title: z.string(),
  specialty: z.string(),
  split: splitSchema,
  source: z.string(),
  diagnosis: z.string(),
  menuCount: z.number().int(),
  trees: z.number().int(),
  flags: z.array(caseFlagSchema),
})
export type CaseSummary = z.infer<typeof caseSummarySchema>

export const listCasesSchema = pageQuerySchema.extend({
  specialty: z.string().optional(),
  flag: caseFlagSchema.optional(),
  split: splitSchema.optional(),
  source: z.string().optional(),
  search: z.string().trim().max(200).optional(),
})
export type ListCases = z.input<typeof listCasesSchema>

/** `links`: how each of its terms stands with the active graph, which `graphId` names; none, and null, where there is no graph. */
export const caseDetailSchema = caseSummarySchema.extend({
  case: caseSchema,
  graphId: rowIdSchema.nullable(),
  links: z.array(termRowSchema),
})
export type CaseDetail = z.infer<typeof caseDetailSchema>
export const caseIdSchema = z.object({ caseId: rowIdTextSchema })

export const caseFormatSchema = z.enum(['medaction', 'agentclinic', 'phenopacket', 'medr-bench', 'clindiag'])
export type CaseFormat = z.infer<typeof caseFormatSchema>

/** What an import did. `defects` name the line or file; an item with a defect went in nowhere. */
export const importReportSchema = z.object({
  isDryRun: z.boolean(),
  read: z.number().int(),
  created: z.number().int(),
  unchanged: z.number().int(),
  refused: z.number().int(),
  flagged: z.array(z.object({ item: z.string(), flag: z.string(), detail: z.string() })),
  defects: z.array(defectSchema),
  /** What was read and left out, by kind. */
  notes: z.array(noteGroupSchema).default([]),
})
export type ImportReport = z.infer<typeof importReportSchema>

const switchSchema = z
  .enum(['true', 'false'])
  .default('false')
  .transform((value) => value === 'true')
/** `readText`: findings are read from the texts, by the active graph. */
export const importUploadSchema = z.object({ format: caseFormatSchema, dryRun: switchSchema, readText: switchSchema })
export const importTreesUploadSchema = z.object({ dryRun: switchSchema })
