// What a kept answer is worth: the value its prompt asks for, or why it cannot be used and whether asking again may help.
import type { CallFailure } from '@/lib/core/domain/model-call'
import type { Defect } from '@/lib/core/errors'
import { type AnswerFailure, parseAnswer } from '@/lib/core/prompts/parse-answer'
import type { Prompt } from '@/lib/core/prompts/prompt'
import type { KeptCall } from './call-store'

export type Judged<T> =
  | { ok: true; value: T }
  | { ok: false; kind: AnswerFailure; defects: Defect[]; isFinal: false }
  | { ok: false; kind: CallFailure; defects: Defect[]; isFinal: true }

export function judgeCall<T>({ schema }: Prompt<T>, { content, finishReason }: KeptCall): Judged<T> {
  if (finishReason === 'content_filter' || finishReason === 'refusal') {
    return final('refused-answer', 'the model, or a filter before it, declined to answer')
  }
  if (finishReason === 'context_length') {
    return final('truncated-answer', 'the conversation is longer than the model takes')
  }
  const parsed = parseAnswer(schema, content, finishReason === 'length')
  return parsed.ok ? parsed : { ...parsed, isFinal: false }
}

function final(kind: CallFailure, detail: string): { ok: false; kind: CallFailure; defects: Defect[]; isFinal: true } {
  return { ok: false, kind, defects: [{ pointer: '', detail }], isFinal: true }
}
