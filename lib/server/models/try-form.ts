// One small call to a model that asks for an answer in one form, and what came of it.
import OpenAI, { BadRequestError, UnprocessableEntityError } from 'openai'
import type { FormTrial, Model, ModelTest } from '@/lib/core/domain/model'
import { describeFailure } from './describe-failure'
import { hideKey } from './hide-key'
import { trialDefect, trialFormat, trialMessages } from './trial-question'

const PATIENCE_SECONDS = 90
const ANSWER_MAX = 300

type Answer = Pick<ModelTest, 'latencyMs' | 'reasoning' | 'promptTokens' | 'completionTokens' | 'answer'>
export type Tried = { trial: FormTrial; answer: Answer | null; problem: string | null }

/** `problem`: what failed would fail in every form. A form the server does not know is no problem. */
export async function tryForm(model: Model, key: string | null, form: FormTrial['form']): Promise<Tried> {
  const timeoutSeconds = Math.min(model.timeoutSeconds, PATIENCE_SECONDS)
  const startedAt = performance.now()
  try {
    const reply = await ask(model, key, form, timeoutSeconds)
    return readReply(form, reply, Math.round(performance.now() - startedAt), key)
  } catch (error) {
    const detail = describeFailure(error, { ...model, key, timeoutSeconds })
    const isForm = form !== 'none' && (error instanceof BadRequestError || error instanceof UnprocessableEntityError)
    return { trial: { form, outcome: 'refused', detail }, answer: null, problem: isForm ? null : detail }
  }
}

function ask(
  { baseUrl, model, parameters }: Model,
  key: string | null,
  form: FormTrial['form'],
  timeoutSeconds: number,
) {
  // The client insists on a key; servers that want none pass over it. What it would read of the environment is not meant for this server.
  const client = new OpenAI({
    baseURL: baseUrl,
    apiKey: key ?? 'none',
    organization: null,
    project: null,
    maxRetries: 0,
    timeout: timeoutSeconds * 1000,
    logLevel: 'off',
  })
  return client.chat.completions.create({
    ...parameters.extra,
    model,
    messages: trialMessages(form),
    temperature: parameters.temperature ?? undefined,
    top_p: parameters.topP ?? undefined,
    max_tokens: parameters.maxTokens ?? undefined,
    response_format: trialFormat(form),
    stream: false,
  })
}

function readReply(
  form: FormTrial['form'],
  reply: OpenAI.ChatCompletion,
  latencyMs: number,
  key: string | null,
): Tried {
  const message = reply.choices?.[0]?.message
  const { reasoning, content } = splitReasoning(message)
  if (!message || content === '') {
    const isCut = reply.choices?.[0]?.finish_reason === 'length'
    const detail = isCut
      ? 'The answer was cut off before it began: let the model write more tokens.'
      : 'The server answered without any text.'
    return { trial: { form, outcome: 'ignored', detail }, answer: null, problem: detail }
  }
  const defect = trialDefect(form, content)
  const promptTokens = reply.usage?.prompt_tokens ?? null
  const completionTokens = reply.usage?.completion_tokens ?? null
  const answer = hideKey(content, key).slice(0, ANSWER_MAX)
  return {
    trial: { form, outcome: defect === null ? 'taken' : 'ignored', detail: defect },
    answer: { latencyMs, reasoning, promptTokens, completionTokens, answer },
    problem: null,
  }
}

/** Where servers put what the model thought: `reasoning_content` (vLLM before 0.10, SGLang, DeepSeek), `reasoning` (vLLM, Ollama), or the text. */
function splitReasoning(message: object | undefined): { reasoning: ModelTest['reasoning']; content: string } {
  const text = (name: string) => {
    const value: unknown = message && name in message ? Reflect.get(message, name) : null
    return typeof value === 'string' ? value : ''
  }
  const content = text('content')
  const rest = content.replace(/^[\s\S]*<\/think>/, '').trim()
  if (text('reasoning_content') + text('reasoning') !== '') return { reasoning: 'apart', content: rest }
  return { reasoning: content.includes('</think>') ? 'in-text' : 'none', content: rest }
}
