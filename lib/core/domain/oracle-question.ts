// What a reviewer may ask while writing a turn: what tests come back with, and which concepts of the graph their words mean.
import { z } from 'zod'
import { termLabelSchema } from './finding'
import { reviewIdSchema } from './review'
import { termCandidateSchema } from './term'
import { answerSchema, turnIdSchema } from './tree'

/** `turnId`: the turn that is edited or continued. */
export const askOracleSchema = reviewIdSchema.extend({
  turnId: turnIdSchema,
  tests: z.array(termLabelSchema).min(1).max(50),
})
export type AskOracle = z.infer<typeof askOracleSchema>

/** One answer per test, in their order. */
export const oracleAnswersSchema = z.object({ answers: z.array(answerSchema) })
export type OracleAnswers = z.infer<typeof oracleAnswersSchema>

export const findDiseasesSchema = z.object({ q: z.string().trim().min(1).max(200) })
export const foundDiseasesSchema = z.object({ items: z.array(termCandidateSchema) })
export type FoundDiseases = z.infer<typeof foundDiseasesSchema>

export const linkDiseasesSchema = z.object({ labels: z.array(termLabelSchema).max(60) })

/** How the graph reads a wording: as one concept, as none it holds, or as several. */
export const diseaseLinkSchema = z.object({
  label: z.string(),
  status: z.enum(['linked', 'unmapped', 'ambiguous']),
  concept: z.object({ id: z.string(), label: z.string() }).nullable(),
})
export type DiseaseLink = z.infer<typeof diseaseLinkSchema>
export const diseaseLinksSchema = z.object({ items: z.array(diseaseLinkSchema) })
