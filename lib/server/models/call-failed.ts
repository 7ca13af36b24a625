// One request that failed: its kind, what the server said, and when it wants to be asked again.
import { APIConnectionError, APIConnectionTimeoutError, APIError } from 'openai'
import type { CallFailure } from '@/lib/core/domain/model-call'
import { retryAfterMs } from '@/lib/core/models/retry-after'
import { describeFailure } from './describe-failure'
import { hideKey } from './hide-key'
import { BodyCut } from './http-fetch'

type Place = { baseUrl: string; model: string; key: string | null; timeoutSeconds: number }

/** `said` is null where no refusal came. */
export class CallFailed extends Error {
  readonly kind: CallFailure
  readonly afterMs: number | null
  readonly said: { param: string | null; message: string } | null
  constructor(kind: CallFailure, message: string, more: { afterMs?: number | null; said?: CallFailed['said'] } = {}) {
    super(message)
    this.name = 'CallFailed'
    this.kind = kind
    this.afterMs = more.afterMs ?? null
    this.said = more.said ?? null
  }
}

/** The message never holds the key, and nothing of the original error is kept with it. */
export function toCallFailed(error: unknown, place: Place, isTimeout: boolean): CallFailed {
  if (isTimeout || error instanceof APIConnectionTimeoutError) {
    return new CallFailed(
      'timeout',
      `No whole answer came from ${place.baseUrl} within ${place.timeoutSeconds} seconds.`,
    )
  }
  if (error instanceof CallFailed) return error
  const message = describeFailure(error, place)
  if (error instanceof APIConnectionError) {
    return error.cause instanceof BodyCut ? cut(place) : new CallFailed('connection', message)
  }
  if (!(error instanceof APIError)) return cut(place)
  if (error.status === undefined) return new CallFailed('server-error', `${place.baseUrl} broke off: ${message}`)
  const after = (name: string) => error.headers?.get(name) ?? null
  const afterMs = retryAfterMs(after('retry-after'), after('retry-after-ms'), new Date())
  const said = { param: error.param ?? null, message: hideKey(String(error.message), place.key) }
  return new CallFailed(kindOf(error.status, error.code ?? null, said.message), message, { afterMs, said })
}

const cut = ({ baseUrl }: Place) =>
  new CallFailed('stream-cut', `The answer of ${baseUrl} broke off in the middle, or was none that can be read.`)

/** As vLLM, SGLang, llama.cpp, Anthropic and Google say it, besides OpenAI. */
const tooLong =
  /context.?(length|size|window)|maximum context|(prompt|input|request|messages?) (is|are) (longer|too long|too large)|input token count|reduce the length/i

/** An account without money, or a model that is not there, fails for every call; a long conversation or a filtered one only for itself. */
function kindOf(status: number, code: string | null, message: string): CallFailure {
  if (status === 413 || code === 'context_length_exceeded' || (status === 400 && tooLong.test(message))) {
    return 'truncated-answer'
  }
  if (status === 400 && /content_filter|content_policy|content management policy/i.test(`${code} ${message}`)) {
    return 'refused-answer'
  }
  if (status === 401 || status === 402 || status === 403 || code === 'insufficient_quota') return 'unauthorized'
  if (status === 429) return 'rate-limited'
  if (status === 408) return 'timeout'
  if (status >= 500 || status === 409 || status === 425) return 'server-error'
  return 'bad-request'
}
