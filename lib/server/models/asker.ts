// What asks a model on behalf of one item of a run: answers are kept under their key and never paid for twice.
import type { CallFailure, ChatMessage } from '@/lib/core/domain/model-call'
import type { Prompt } from '@/lib/core/prompts/prompt'

/** `key` names the call's place in the item and is unique there; `seed` goes with the request. */
export type Question<T> = {
  key: string
  prompt: Prompt<T>
  messages: readonly ChatMessage[]
  seed: number
  /** Instead of the model's own. */
  temperature?: number
}

/**
 * `keys`: the stored calls it came from, the last being the answer that counts. Not ok: an answer came, was repaired once, and still cannot be
 * used; whatever hangs on it ends with the defect named.
 */
export type Asked<T> =
  | { ok: true; value: T; reasoning: string | null; keys: string[] }
  | { ok: false; kind: CallFailure; detail: string; keys: string[] }

/** Throws ModelUnavailable where no answer could be had, and RunHalted where the run no longer wants one. */
export type Asker = { ask<T>(question: Question<T>): Promise<Asked<T>> }

/** No answer after all retries. `isFatal`: every call to the model would fail the same way. */
export class ModelUnavailable extends Error {
  readonly kind: CallFailure
  readonly isFatal: boolean
  constructor(kind: CallFailure, message: string, isFatal: boolean) {
    super(message)
    this.name = 'ModelUnavailable'
    this.kind = kind
    this.isFatal = isFatal
  }
}

/** The run was paused, cancelled or stopped, or the process is stopping: what is stored stays, the item stays open. */
export class RunHalted extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'RunHalted'
  }
}
