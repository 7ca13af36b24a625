// One small call to a model that asks for an answer in one form, sent and read as runs do it, and what came of it.
import type { FormTrial, Model, ModelTest } from '@/lib/core/domain/model'
import { firstForm, nextForm, type RequestForm } from '@/lib/core/models/request-form'
import { CallFailed } from './call-failed'
import { chatRequest } from './chat-request'
import { hideKey } from './hide-key'
import { openClient } from './open-client'
import type { Reply } from './read-reply'
import { type Endpoint, sendRequest } from './send-request'
import { trialDefect, trialQuestion } from './trial-question'

const PATIENCE_SECONDS = 90
const ANSWER_MAX = 300

type Form = FormTrial['form']
type Answer = Pick<ModelTest, 'latencyMs' | 'reasoning' | 'promptTokens' | 'completionTokens' | 'answer'>
export type Tried = { trial: FormTrial; answer: Answer | null; problem: string | null }

/** `problem`: what failed would fail in every form. A form the server does not know is no problem. */
export async function tryForm(model: Model, key: string | null, form: Form): Promise<Tried> {
  const timeoutSeconds = Math.min(model.timeoutSeconds, PATIENCE_SECONDS)
  const client = openClient(model.baseUrl, key, timeoutSeconds)
  try {
    return await ask({ client, model: { ...model, timeoutSeconds }, key }, form, firstForm(form))
  } catch (error) {
    if (!(error instanceof CallFailed)) throw error
    const isForm = form !== 'none' && error.kind === 'bad-request' && error.said !== null && !isAboutPlace(error)
    const trial = { form, outcome: 'refused' as const, detail: error.message }
    return { trial, answer: null, problem: isForm ? null : error.message }
  }
}

/** No chat completion, or no such model, at this address: every form would meet the same. */
const isAboutPlace = ({ message }: CallFailed) => message.startsWith('There is no chat completion')

/** What the server refuses besides the form (a seed, the name of a limit) is left out or named otherwise, as in runs. */
async function ask(endpoint: Endpoint, form: Form, request: RequestForm): Promise<Tried> {
  const question = trialQuestion(form)
  const startedAt = performance.now()
  try {
    const reply = await sendRequest(endpoint, chatRequest(endpoint.model, request, question, question.messages))
    return readReply(form, reply, Math.round(performance.now() - startedAt), endpoint.key)
  } catch (error) {
    const refusal = error instanceof CallFailed && error.kind === 'bad-request' ? error.said : null
    const next = refusal && nextForm(request, form, refusal)
    if (!next) throw error
    return ask(endpoint, form, next)
  }
}

function readReply(form: Form, reply: Reply, latencyMs: number, key: string | null): Tried {
  if (reply.content.trim() === '') {
    const detail =
      reply.finishReason === 'length'
        ? 'The answer was cut off before it began: let the model write more tokens.'
        : 'The server answered without any text.'
    return { trial: { form, outcome: 'ignored', detail }, answer: null, problem: detail }
  }
  const defect = trialDefect(form, reply.content)
  const { promptTokens, completionTokens } = reply
  const reasoning = reply.isThoughtInText ? 'in-text' : reply.reasoning === null ? 'none' : 'apart'
  const answer = hideKey(reply.content, key).slice(0, ANSWER_MAX)
  return {
    trial: { form, outcome: defect === null ? 'taken' : 'ignored', detail: defect },
    answer: { latencyMs, reasoning, promptTokens, completionTokens, answer },
    problem: null,
  }
}
