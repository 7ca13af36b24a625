// The body of a request to a model, and what is kept of it beside the answer.
import type OpenAI from 'openai'
import type { Model } from '@/lib/core/domain/model'
import type { ChatMessage } from '@/lib/core/domain/model-call'
import type { RequestForm } from '@/lib/core/models/request-form'
import { type AnswerShape, answerShape } from '@/lib/core/prompts/answer-shape'
import type { Prompt } from '@/lib/core/prompts/prompt'
import type { Question } from './asker'

type Body = OpenAI.ChatCompletionCreateParams
/** `parameters`: everything sent but the messages; of a JSON schema its name. */
export type ChatRequest = { body: Body; parameters: Record<string, unknown> }

const shapes = new WeakMap<object, AnswerShape>()

/** Each schema is converted once. */
export function shapeOf(prompt: Prompt<unknown>): AnswerShape {
  const known = shapes.get(prompt.schema)
  if (known) return known
  const shape = answerShape(prompt.schema)
  shapes.set(prompt.schema, shape)
  return shape
}

export function chatRequest(
  { model, parameters, isStreaming }: Model,
  form: RequestForm,
  question: Question<unknown>,
  messages: readonly ChatMessage[],
): ChatRequest {
  const temperature = question.temperature ?? parameters.temperature
  const named = 'max_completion_tokens' in parameters.extra || parameters.maxTokens === null
  const sampling = {
    ...parameters.extra,
    ...(temperature === null ? {} : { temperature }),
    ...(parameters.topP === null ? {} : { top_p: parameters.topP }),
    ...(named ? {} : { [form.limitName]: parameters.maxTokens }),
    ...(form.sendsSeed ? { seed: question.seed } : {}),
    ...(isStreaming ? { stream: true, ...(form.asksUsage ? { stream_options: { include_usage: true } } : {}) } : {}),
  }
  const format = responseFormat(form, question.prompt)
  const body = { ...sampling, model, messages, ...(format ? { response_format: format } : {}) } as Body
  const name = format?.type === 'json_schema' ? { name: format.json_schema.name } : {}
  return { body, parameters: { ...sampling, ...(format ? { response_format: { type: format.type, ...name } } : {}) } }
}

function responseFormat({ format }: RequestForm, prompt: Prompt<unknown>) {
  if (format === 'none') return null
  if (format === 'json-object') return { type: 'json_object' } as const
  const { schema, isStrict } = shapeOf(prompt)
  const name = `${prompt.name}-${prompt.version}`
  return { type: 'json_schema', json_schema: { name, strict: isStrict, schema } } as const
}
