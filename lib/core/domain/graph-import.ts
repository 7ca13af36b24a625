// Importing a version of the knowledge graph: the formats it may come in, and the report of what went in.
import { z } from 'zod'
import { defectSchema } from '../errors'
import { graphHeaderSchema } from './graph'

export const graphFormatSchema = z.enum([
  'medaction',
  'obo',
  'obographs',
  'disease-ontology-tsv',
  'hpo-annotations-2015',
  'hpoa',
  'loinc2hpo',
  'ddxplus',
  'primekg',
  'hetionet',
])
export type GraphFormat = z.infer<typeof graphFormatSchema>

/** Formats whose graph needs two files; an upload is one. */
export const TWO_FILE_FORMATS: readonly GraphFormat[] = ['ddxplus', 'hetionet']

/** Notes of one kind: things that were read otherwise than they stand in the file. */
export const noteGroupSchema = z.object({
  kind: z.string(),
  count: z.number().int(),
  /** The first few. */
  examples: z.array(z.object({ place: z.string(), detail: z.string() })),
})
export type NoteGroup = z.infer<typeof noteGroupSchema>

/** With a defect nothing is stored and `version` is null. */
export const importGraphReportSchema = z.object({
  isDryRun: z.boolean(),
  version: z.string().nullable(),
  isNew: z.boolean(),
  isActive: z.boolean(),
  concepts: z.number().int(),
  edges: z.number().int(),
  defects: z.array(defectSchema),
  notes: z.array(noteGroupSchema),
  /** What was left out as a rule. */
  passedOver: z.array(z.object({ what: z.string(), count: z.number().int() })),
})
export type ImportGraphReport = z.infer<typeof importGraphReportSchema>

const switchSchema = z
  .enum(['true', 'false'])
  .default('false')
  .transform((value) => value === 'true')

/** The query of an upload. */
export const importGraphUploadSchema = z.object({
  format: graphFormatSchema,
  name: graphHeaderSchema.shape.name.optional(),
  release: graphHeaderSchema.shape.release.optional(),
  activate: switchSchema,
  dryRun: switchSchema,
})
export type ImportGraphUpload = z.output<typeof importGraphUploadSchema>
