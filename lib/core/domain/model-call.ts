// Calls of chat models: the messages, what failed by kind, and the answered call as it is kept.
import { z } from 'zod'
import { rowIdTextSchema } from './row-id'
import { turnIdSchema } from './tree'

export const chatMessageSchema = z.object({ role: z.enum(['system', 'user', 'assistant']), content: z.string() })
export type ChatMessage = z.infer<typeof chatMessageSchema>

/**
 * Why a call failed. The first five may pass and are tried again; `unauthorized` and `bad-request` concern every call to the model and stop
 * a run; the last four are answers that came and cannot be used.
 */
export const callFailureSchema = z.enum([
  'rate-limited',
  'server-error',
  'timeout',
  'connection',
  'stream-cut',
  'unauthorized',
  'bad-request',
  'empty-answer',
  'truncated-answer',
  'malformed-answer',
  'refused-answer',
])
export type CallFailure = z.infer<typeof callFailureSchema>

/** An answered call, as stored. */
export const modelCallSchema = z.object({
  key: z.string(),
  model: z.string(),
  prompt: z.string(),
  parameters: z.record(z.string(), z.unknown()),
  content: z.string(),
  reasoning: z.string().nullable(),
  finishReason: z.string().nullable(),
  promptTokens: z.number().int(),
  completionTokens: z.number().int(),
  costUsd: z.number(),
  latencyMs: z.number().int(),
  attempts: z.number().int(),
  createdAt: z.iso.datetime(),
})
export type ModelCall = z.infer<typeof modelCallSchema>

/** Of one turn of a tree. */
export const turnCallsSchema = z.object({ treeId: rowIdTextSchema, turnId: turnIdSchema })
