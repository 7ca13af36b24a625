import { APIConnectionError, APIConnectionTimeoutError, APIError } from 'openai'
import { expect, it } from 'vitest'
import { toCallFailed } from './call-failed'
import { BodyCut } from './http-fetch'

const key = 'sk-planted-0123456789'
const place = { baseUrl: 'http://there/v1', model: 'm', key, timeoutSeconds: 5 }
const status = (code: number, error: object = {}, headers: Record<string, string> = {}) =>
  APIError.generate(code, { error: { message: 'no', ...error } }, undefined, new Headers(headers))

it.each<[unknown, string]>([
  [status(401), 'unauthorized'],
  [status(402), 'unauthorized'],
  [status(403), 'unauthorized'],
  [status(429, { code: 'insufficient_quota' }), 'unauthorized'],
  [status(429), 'rate-limited'],
  [status(404), 'bad-request'],
  [status(400), 'bad-request'],
  [status(422), 'bad-request'],
  [status(302), 'bad-request'],
  [status(408), 'timeout'],
  [status(409), 'server-error'],
  [status(500), 'server-error'],
  [status(529), 'server-error'],
  [status(413), 'truncated-answer'],
  [status(400, { code: 'context_length_exceeded' }), 'truncated-answer'],
  [status(400, { message: "This model's maximum context length is 8192 tokens." }), 'truncated-answer'],
  [status(400, { message: 'the request exceeds the available context size (4096 tokens)' }), 'truncated-answer'],
  [status(400, { message: 'prompt is too long: 210000 tokens > 200000 maximum' }), 'truncated-answer'],
  [status(400, { message: 'The input token count (40000) exceeds the maximum number of tokens' }), 'truncated-answer'],
  [status(400, { message: 'max_tokens is too large: 4096' }), 'bad-request'],
  [status(400, { code: 'content_filter' }), 'refused-answer'],
  [new APIConnectionTimeoutError(), 'timeout'],
  [new APIConnectionError({ message: 'x' }), 'connection'],
  [new APIConnectionError({ message: 'x', cause: new BodyCut('aborted') }), 'stream-cut'],
  [new APIError(undefined, { message: 'overloaded' }, undefined, new Headers()), 'server-error'],
  [new SyntaxError('Unexpected end of JSON input'), 'stream-cut'],
])('%s is %s', (error, kind) => {
  expect(toCallFailed(error, place, false).kind).toBe(kind)
})

it('is a timeout whatever else it looks like, once the time is over', () => {
  expect(toCallFailed(new APIConnectionError({ message: 'aborted' }), place, true).kind).toBe('timeout')
})

it('says when to come again', () => {
  expect(toCallFailed(status(429, {}, { 'retry-after': '3' }), place, false).afterMs).toBe(3000)
  expect(toCallFailed(status(503, {}, { 'retry-after-ms': '250' }), place, false).afterMs).toBe(250)
  expect(toCallFailed(status(429), place, false).afterMs).toBeNull()
})

it('never holds the key, in its message or beside it', () => {
  const error = toCallFailed(status(401, { message: `Bearer ${key} is wrong` }, { echo: key }), place, false)
  expect(`${error.message} ${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`).not.toContain(
    key.slice(0, 12),
  )
  expect(error.message).toContain('[key]')
})

it('can be stored whatever the server says, also cut in the middle of a character', () => {
  const { message } = toCallFailed(status(401, { message: `a\u0000${'\u{1F9A0}'.repeat(300)}` }), place, false)
  expect(message).not.toContain('\u0000')
  expect(message.isWellFormed()).toBe(true)
})
