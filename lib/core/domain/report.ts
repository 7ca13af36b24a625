// Case reports as written, and the environments made of them: every part a quote, every doubt named, a person's word last.
import { z } from 'zod'
import { quoteSchema, splitSchema } from './case'
import { termLabelSchema } from './finding'
import { pageQuerySchema } from './page'
import { rowIdSchema, rowIdTextSchema } from './row-id'

export const REPORT_TEXT_MAX = 1_000_000
/** The longest text that is sent to a model, about 50,000 tokens. */
export const EXTRACTED_TEXT_MAX = 200_000
/** What a case may hold of a result and of an observation, in characters. */
export const CASE_RESULT_MAX = 20_000
export const CASE_OBSERVATION_MAX = 100_000

export const reportSchema = z.object({
  id: z.string().trim().min(1).max(200),
  title: z.string().trim().min(1).max(500),
  specialty: z.string().trim().min(1).max(100).default('unspecified'),
  source: z.object({
    name: z.string().trim().min(1),
    reference: z.string().nullable().default(null),
    licence: z.string().nullable().default(null),
  }),
  text: z.string().trim().min(1, 'there is no text').max(REPORT_TEXT_MAX),
  /** Where the source states it apart from the text. */
  diagnosis: termLabelSchema.nullable().default(null),
  rare: z.boolean().optional(),
})
export type Report = z.infer<typeof reportSchema>

/** A part of an environment with where it stands in the report: `text` is what stands there, word for word. */
export const passageSchema = z.object({ text: z.string().min(1).max(100_000), quote: quoteSchema })
export type Passage = z.infer<typeof passageSchema>

export const draftEntrySchema = z.object({
  test: termLabelSchema,
  synonyms: z.array(termLabelSchema).max(50).default([]),
  /** The result is the quote's text. */
  result: passageSchema,
})
export type DraftEntry = z.infer<typeof draftEntrySchema>

/** An environment before it is a case. The observation is the passages, joined in their order; no diagnosis where the report names none. */
export const environmentSchema = z.object({
  title: z.string().trim().min(1).max(500),
  specialty: z.string().trim().min(1).max(100),
  observation: z.array(passageSchema).max(200),
  menu: z.array(draftEntrySchema).max(500),
  diagnosis: z.object({ label: termLabelSchema, quote: quoteSchema.nullable().default(null) }).nullable(),
})
export type Environment = z.infer<typeof environmentSchema>

/**
 * `not-quoted`: the text stands nowhere in the report. `repaired`: it does, but for white space, hyphens or quotation marks.
 * `leaks-diagnosis` and `leaks-result`: the observation, or the title, says what is to be found out. `answered-twice`: two entries of one
 * test. `unusable`: empty, or longer than a case may hold. `diagnosis-differs`: from what the source states apart from the text.
 */
export const draftProblemKindSchema = z.enum([
  'not-quoted',
  'repaired',
  'leaks-diagnosis',
  'leaks-result',
  'answered-twice',
  'unusable',
  'no-observation',
  'no-menu',
  'no-diagnosis',
  'diagnosis-differs',
])
export type DraftProblemKind = z.infer<typeof draftProblemKindSchema>

/** `dropped`: it is not in the environment; `cut`: the passage went in without the words; `held`: a person must decide; `noted`: nothing to do. */
export const draftProblemSchema = z.object({
  kind: draftProblemKindSchema,
  place: z.enum(['title', 'observation', 'menu', 'diagnosis']),
  /** The test or the words it concerns, as the model gave them. */
  text: z.string(),
  action: z.enum(['dropped', 'cut', 'held', 'noted']),
  detail: z.string(),
})
export type DraftProblem = z.infer<typeof draftProblemSchema>

export const draftCountsSchema = z.object({
  passages: z.number().int(),
  passagesDropped: z.number().int(),
  entries: z.number().int(),
  entriesDropped: z.number().int(),
  quotesRepaired: z.number().int(),
  leaks: z.number().int(),
})
export type DraftCounts = z.infer<typeof draftCountsSchema>

/** `held`: something must be decided first; `ready`: a person may approve it; an approved one is a case. */
export const caseDraftStateSchema = z.enum(['held', 'ready', 'approved', 'rejected'])
export type CaseDraftState = z.infer<typeof caseDraftStateSchema>

export const caseDraftSchema = z.object({
  id: rowIdSchema,
  state: caseDraftStateSchema,
  environment: environmentSchema,
  problems: z.array(draftProblemSchema),
  counts: draftCountsSchema,
  /** Pseudonym of who corrected it; null where a model made it. */
  author: z.string().nullable(),
  model: z.string().nullable(),
  prompt: z.string().nullable(),
  basedOnId: rowIdSchema.nullable(),
  runId: rowIdSchema.nullable(),
  caseId: rowIdSchema.nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: z.iso.datetime().nullable(),
  /** What the person who decided wrote. */
  note: z.string().nullable(),
  createdAt: z.iso.datetime(),
})
export type CaseDraft = z.infer<typeof caseDraftSchema>

/** `state` is that of the newest draft; null where none was made yet. */
export const reportSummarySchema = z.object({
  id: rowIdSchema,
  key: z.string(),
  title: z.string(),
  specialty: z.string(),
  source: z.string(),
  characters: z.number().int(),
  drafts: z.number().int(),
  state: caseDraftStateSchema.nullable(),
  caseId: rowIdSchema.nullable(),
  counts: draftCountsSchema.nullable(),
  createdAt: z.iso.datetime(),
})
export type ReportSummary = z.infer<typeof reportSummarySchema>

export const listReportsSchema = pageQuerySchema.extend({
  state: z.enum(['none', ...caseDraftStateSchema.options]).optional(),
  search: z.string().trim().max(200).optional(),
})
export type ListReports = z.input<typeof listReportsSchema>

/** Drafts newest first. */
export const reportDetailSchema = reportSummarySchema.extend({
  text: z.string(),
  diagnosis: z.string().nullable(),
  reference: z.string().nullable(),
  licence: z.string().nullable(),
  draftList: z.array(caseDraftSchema),
})
export type ReportDetail = z.infer<typeof reportDetailSchema>
export const reportIdSchema = z.object({ reportId: rowIdTextSchema })

/** A person's correction: quotes are sought anew in the report, and what is not found is refused with its place. */
export const correctDraftSchema = z.object({
  reportId: rowIdTextSchema,
  /** The draft that was looked at; refused where a newer one stands. */
  basedOnId: rowIdSchema,
  title: z.string().trim().min(1).max(500),
  specialty: z.string().trim().min(1).max(100),
  observation: z.array(z.string().trim().min(1).max(100_000)).max(200),
  menu: z
    .array(
      z.object({
        test: termLabelSchema,
        synonyms: z.array(termLabelSchema).max(50).default([]),
        result: z.string().trim().min(1).max(20_000),
      }),
    )
    .max(500),
  diagnosis: termLabelSchema,
})
export type CorrectDraft = z.input<typeof correctDraftSchema>

export const decideDraftSchema = z.object({
  reportId: rowIdTextSchema,
  draftId: rowIdSchema,
  decision: z.enum(['approve', 'reject']),
  split: splitSchema.default('train'),
  /** Needed to reject, and to approve what is held: the person says why. */
  note: z.string().trim().max(2000).default(''),
})
export type DecideDraft = z.input<typeof decideDraftSchema>

/** Without report ids: every report that has no draft yet. */
export const createExtractionSchema = z.object({
  modelId: rowIdSchema,
  reportIds: z.array(rowIdSchema).max(100_000).default([]),
  /** Without report ids: at most this many, the oldest first. */
  limit: z.number().int().min(1).max(100_000).nullable().default(null),
  seed: z.number().int().min(0).max(2_147_483_647).default(1),
  budget: z
    .object({
      usd: z.number().min(0).nullable().default(null),
      tokens: z.number().int().min(0).nullable().default(null),
    })
    .default({ usd: null, tokens: null }),
})
export type CreateExtraction = z.input<typeof createExtractionSchema>

export const reportFormatSchema = z.enum(['medr-bench', 'medaction', 'text'])
export type ReportFormat = z.infer<typeof reportFormatSchema>
/** `name`: what a plain text's file is called. */
export const importReportsUploadSchema = z.object({
  format: reportFormatSchema,
  dryRun: z.stringbool({ truthy: ['true'], falsy: ['false'] }).default(false),
  name: z.string().max(300).optional(),
})
