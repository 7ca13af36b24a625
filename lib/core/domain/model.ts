// A configured chat model: where it is, how it is asked, what it may cost. Its key is given, never shown.
import { z } from 'zod'
import { rowIdSchema, rowIdTextSchema } from './row-id'

/** How an answer is held to its shape; `auto` tries them in this order and keeps what the server takes. */
export const structuredOutputSchema = z.enum(['auto', 'json-schema', 'json-object', 'none'])
export type StructuredOutput = z.infer<typeof structuredOutputSchema>

/** Sampling as sent; null leaves it to the server. `extra` is merged into the request body. */
export const modelParametersSchema = z.object({
  temperature: z.number().min(0).max(10).nullable().default(1),
  topP: z.number().gt(0).max(1).nullable().default(null),
  maxTokens: z.number().int().min(1).max(1_000_000).nullable().default(4096),
  extra: z.record(z.string(), z.unknown()).default({}),
})
export type ModelParameters = z.infer<typeof modelParametersSchema>

const limitSchema = z.number().int().min(1).max(2_000_000_000).nullable().default(null)
/** US dollars per million tokens. */
const priceSchema = z.number().min(0).max(100_000).nullable().default(null)

const hasNothingBesidePath = (address: string) => {
  if (!URL.canParse(address)) return true
  const { username, password, search, hash } = new URL(address)
  return username + password + search + hash === ''
}
/** The address is shown to researchers, so a key has no place in it. */
const webAddressSchema = z
  .url({ protocol: /^https?$/, error: 'this is no web address such as http://localhost:8000/v1' })
  .max(2000)
  .refine(hasNothingBesidePath, { message: 'no name, password or query belongs here; a key is given apart' })
  .transform((url) => url.replace(/\/+$/, ''))
  .refine((url) => !url.endsWith('/chat/completions'), { message: 'leave out /chat/completions at its end' })

export const modelSettingsSchema = z.object({
  name: z.string().trim().min(1).max(100),
  /** Up to and without `/chat/completions`, such as `http://localhost:8000/v1`. */
  baseUrl: webAddressSchema,
  /** As the server calls it. */
  model: z.string().trim().min(1).max(300),
  parameters: modelParametersSchema.default(modelParametersSchema.parse({})),
  structuredOutput: structuredOutputSchema.default('auto'),
  isStreaming: z.boolean().default(false),
  timeoutSeconds: z.number().int().min(1).max(3600).default(120),
  /** Further requests after one that failed and may succeed. */
  retries: z.number().int().min(0).max(20).default(4),
  /** Calls under way at once, over all processes. */
  concurrency: z.number().int().min(1).max(2000).default(16),
  requestsPerMinute: limitSchema,
  tokensPerMinute: limitSchema,
  promptPrice: priceSchema,
  completionPrice: priceSchema,
})
export type ModelSettings = z.infer<typeof modelSettingsSchema>

/** A key that is left out stays as it is; null takes it away. */
const apiKeySchema = z.string().trim().min(1).max(5000).nullable().optional()
export const createModelSchema = modelSettingsSchema.extend({ apiKey: apiKeySchema })
export type CreateModel = z.input<typeof createModelSchema>
export const updateModelSchema = createModelSchema.extend({
  modelId: rowIdTextSchema,
  isDisabled: z.boolean().default(false),
})
export type UpdateModel = z.input<typeof updateModelSchema>
export const modelIdSchema = z.object({ modelId: rowIdTextSchema })

export const modelSchema = modelSettingsSchema.extend({
  id: rowIdSchema,
  baseUrl: z.string(),
  hasKey: z.boolean(),
  isFromEnvironment: z.boolean(),
  isDisabled: z.boolean(),
  createdAt: z.iso.datetime(),
})
export type Model = z.infer<typeof modelSchema>

export const modelListSchema = z.object({ items: z.array(modelSchema) })
export type ModelList = z.infer<typeof modelListSchema>

/** What may be chosen where a run is started, with what it costs: no address, no limits. */
const choice = { id: true, name: true, model: true, promptPrice: true, completionPrice: true } as const
export const modelChoiceSchema = modelSchema.pick(choice)
export type ModelChoice = z.infer<typeof modelChoiceSchema>
export const modelChoicesSchema = z.object({ items: z.array(modelChoiceSchema) })

/** `taken`: the answer has the shape asked for. `ignored`: an answer came in another. `refused`: the server does not know the form. */
export const formTrialSchema = z.object({
  form: structuredOutputSchema.exclude(['auto']),
  outcome: z.enum(['taken', 'ignored', 'refused']),
  detail: z.string().nullable(),
})
export type FormTrial = z.infer<typeof formTrialSchema>

/** What a trial call told. `problem`: why no answer that can be used came; the rest is then what is known up to there. */
export const modelTestSchema = z.object({
  problem: z.string().nullable(),
  latencyMs: z.number().int().nullable(),
  trials: z.array(formTrialSchema),
  /** Where what the model thought stood: a field of its own, in the text between marks, or nowhere. */
  reasoning: z.enum(['apart', 'in-text', 'none']).nullable(),
  promptTokens: z.number().int().nullable(),
  completionTokens: z.number().int().nullable(),
  /** The beginning of the answer. */
  answer: z.string().nullable(),
  testedAt: z.iso.datetime(),
})
export type ModelTest = z.infer<typeof modelTestSchema>
