// One request to the project's own API: sent as JSON, parsed by the schema of the contract, every failure a ProblemError.
import type { z } from 'zod'
import { problemSchema } from '@/lib/core/errors'
import { ProblemError } from './problem'

export type ApiOptions = {
  method?: 'GET' | 'POST' | 'PATCH'
  /** Sent as JSON; a string is sent as it is, as text, and a file byte for byte. */
  body?: unknown
  /** Added to the address; undefined and empty values are left out. */
  query?: Record<string, string | number | boolean | undefined>
  signal?: AbortSignal
  /** Whose work this is: the server refuses it where somebody else has signed in meanwhile. */
  actorId?: number
  /** Sent to its end though the page is closed; large bodies are not, browsers take 64 KiB in all. */
  isKeptAlive?: boolean
}

const KEPT_ALIVE_MAX = 30_000

/** The parsed answer. Throws a ProblemError on any refusal, unreadable answer or network failure. */
export async function api<Schema extends z.ZodType>(
  schema: Schema,
  path: string,
  options: ApiOptions = {},
): Promise<z.output<Schema>> {
  const response = await send(path, options)
  const body = await readJson(response)
  if (!response.ok) throw asProblem(response, body)
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  throw unreadable(
    response,
    `The server's answer is not understood: ${parsed.error.issues[0]?.message ?? ''}`,
    parsed.error,
  )
}

async function send(path: string, options: ApiOptions): Promise<Response> {
  const { method = 'GET', body, query, signal, actorId, isKeptAlive = false } = options
  const isRaw = body === undefined || typeof body === 'string' || body instanceof Blob
  const sent = isRaw ? body : JSON.stringify(body)
  try {
    return await fetch(path + searchOf(query), {
      method,
      signal,
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': contentTypeOf(body) }),
        ...(actorId === undefined ? {} : { 'x-actor-id': String(actorId) }),
      },
      body: sent,
      keepalive: isKeptAlive && typeof sent === 'string' && sent.length <= KEPT_ALIVE_MAX,
    })
  } catch (cause) {
    if (signal?.aborted) throw cause
    const detail = 'The server could not be reached. Nothing was lost; try again when you are online.'
    throw new ProblemError({ code: 'network', title: 'No connection', status: 0, detail }, { cause })
  }
}

function contentTypeOf(body: unknown): string {
  if (body instanceof Blob) return 'application/octet-stream'
  return typeof body === 'string' ? 'text/plain; charset=utf-8' : 'application/json'
}

function searchOf(query: ApiOptions['query']): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== '') search.set(name, String(value))
  }
  return search.size > 0 ? `?${search}` : ''
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch (cause) {
    throw unreadable(response, 'The server sent no readable answer.', cause)
  }
}

function asProblem(response: Response, body: unknown): ProblemError {
  const problem = problemSchema.safeParse(body)
  if (problem.success) return new ProblemError(problem.data)
  return unreadable(response, `The server answered with status ${response.status}.`)
}

function unreadable(response: Response, detail: string, cause?: unknown): ProblemError {
  return new ProblemError(
    { code: 'unreadable', title: 'Unexpected answer', status: response.status, detail },
    { cause },
  )
}
