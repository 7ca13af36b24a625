// Why a server gave no answer, in words an administrator can act on.
import { APIConnectionTimeoutError, APIError } from 'openai'
import { storableText } from '@/lib/core/prompts/storable-text'
import { hideKey } from './hide-key'

const LENGTH_MAX = 400
type Place = { baseUrl: string; model: string; key: string | null; timeoutSeconds: number }

/** Never holds the key, whatever the server says of it. */
export function describeFailure(error: unknown, { baseUrl, model, key, timeoutSeconds }: Place): string {
  if (error instanceof APIConnectionTimeoutError)
    return `No answer came from ${baseUrl} within ${timeoutSeconds} seconds.`
  if (error instanceof APIError && error.status !== undefined) {
    const said = storableText(hideKey(String(error.message), key).slice(0, LENGTH_MAX))
    return `${meaningOf(error.status, model, key)} The server said: ${said}`
  }
  return `${baseUrl} cannot be reached (${storableText(hideKey(innermost(error), key).slice(0, LENGTH_MAX))}). Is the address right, and does the server run?`
}

function meaningOf(status: number, model: string, key: string | null): string {
  if (status === 401 || status === 403) return key ? 'The server refuses the key.' : 'The server wants a key.'
  if (status === 404)
    return `There is no chat completion at this address, or no model "${model}". Addresses often end in /v1.`
  if (status === 429) return 'The server is asked too much just now, or the account has nothing left.'
  if (status >= 500) return 'The server failed.'
  return 'The server does not take the request.'
}

/** The message closest to the cause: the outer ones only say "connection error" and "fetch failed". */
function innermost(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.cause instanceof Error) return innermost(error.cause)
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null
  return code && !error.message.includes(code) ? `${error.message} ${code}`.trim() : error.message
}
