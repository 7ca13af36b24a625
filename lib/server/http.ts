// The border of the API: checks the request, calls one operation, and turns every failure into a problem document.
import { randomUUID } from 'node:crypto'
import type { NextRequest } from 'next/server'
import type { z } from 'zod'
import { DomainError, type ErrorCode, type Problem } from '@/lib/core/errors'
import { findActor } from './auth'
import { type Context, createContext } from './context'
import { log } from './log'
import { parseInput } from './parse-input'

/** The only table from error code to HTTP status. */
const statuses = {
  'bad-request': 400,
  'invalid-input': 422,
  'not-signed-in': 401,
  'not-allowed': 403,
  'not-found': 404,
  conflict: 409,
  'already-submitted': 409,
  'lease-lost': 409,
  blinded: 403,
  'incomplete-review': 422,
  'round-closed': 409,
  'missing-graph': 409,
  'import-refused': 422,
  'too-large': 422,
  internal: 500,
} as const satisfies Record<ErrorCode, number>

type Operation<I, O> = (ctx: Context, input: I) => Promise<O>
type Contract<I, O> = { input: z.ZodType<I>; output: z.ZodType<O> }
type Parameters = { params: Promise<Record<string, string>> }
type Handler = (request: NextRequest, parameters: Parameters) => Promise<Response>

/** A JSON route: input is the body (or query) joined with the path's parameters; output is cut to its schema. */
export function route<I, O>(contract: Contract<I, O>, operation: Operation<I, O>): Handler {
  return handle(async (ctx, request, parameters) => {
    const input = parseInput(contract.input, { ...(await readInput(request)), ...parameters })
    return Response.json(contract.output.parse(await operation(ctx, input)))
  })
}

/** A route that answers with something other than JSON, or reads something else. */
export function handle(
  work: (ctx: Context, request: NextRequest, parameters: Record<string, string>) => Promise<Response>,
): Handler {
  return async (request, { params }) => {
    const requestId = requestIdOf(request)
    try {
      const actor = await findActor()
      if (!actor) throw new DomainError('not-signed-in', 'Sign in first.')
      refuseForeignOrigin(request)
      refuseOtherActor(request, actor.id)
      const ctx = { ...createContext(actor, requestId), signal: request.signal }
      const response = await work(ctx, request, await params)
      response.headers.set('x-request-id', requestId)
      response.headers.set('cache-control', 'private, no-store')
      return response
    } catch (error) {
      return problemResponse(error, requestId)
    }
  }
}

const fileTypes: Readonly<Record<string, string>> = {
  json: 'application/json',
  jsonl: 'application/jsonl',
  parquet: 'application/vnd.apache.parquet',
  tar: 'application/x-tar',
}

/** `sha256`: of the content, where it is known; it is what the answer is known by. */
type Download = { name: string; bytes: number; stream: ReadableStream<Uint8Array>; sha256?: string | null }

/** Streams a file as a download. */
export function download({ name, bytes, stream, sha256 }: Download): Response {
  return new Response(stream, {
    headers: {
      'content-type': fileTypes[name.slice(name.lastIndexOf('.') + 1)] ?? 'text/plain; charset=utf-8',
      'content-length': String(bytes),
      'content-disposition': `attachment; filename="${name}"`,
      ...(sha256 ? { etag: `"${sha256}"` } : {}),
    },
  })
}

/** The id a proxy gave the request; it is stored with every change, so what looks like no id is replaced. */
function requestIdOf(request: NextRequest): string {
  const given = request.headers.get('x-request-id') ?? ''
  return /^[\w.:-]{1,100}$/.test(given) ? given : randomUUID()
}

/** A change must come from a page of ours: browsers name the origin of every cross-site request. */
function refuseForeignOrigin(request: NextRequest): void {
  const origin = request.headers.get('origin')
  if (request.method === 'GET' || !origin) return
  if (URL.canParse(origin) && new URL(origin).host === request.headers.get('host')) return
  throw new DomainError('not-allowed', 'This request came from another site.')
}

/** A page may say whose work it sends: in a browser where somebody else has signed in since, it is not taken as theirs. */
function refuseOtherActor(request: NextRequest, actorId: number): void {
  const wanted = request.headers.get('x-actor-id')
  if (wanted !== null && wanted !== String(actorId))
    throw new DomainError('not-signed-in', 'Somebody else is signed in in this browser now.')
}

async function readInput(request: NextRequest): Promise<Record<string, unknown>> {
  if (request.method === 'GET') return Object.fromEntries(request.nextUrl.searchParams)
  const text = await request.text()
  if (text === '') return {}
  try {
    const body: unknown = JSON.parse(text)
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return { ...body }
  } catch (cause) {
    throw new DomainError('bad-request', 'The body is not JSON.', { cause })
  }
  throw new DomainError('bad-request', 'The body must be a JSON object.')
}

function problemResponse(error: unknown, requestId: string): Response {
  const known = error instanceof DomainError
  if (!known) log.error({ err: error, requestId }, 'request failed')
  const code: ErrorCode = known ? error.code : 'internal'
  const problem: Problem = {
    type: `urn:medaction:${code}`,
    title: code.replaceAll('-', ' '),
    status: statuses[code],
    detail: known
      ? error.message
      : 'Something on our side failed. Nothing was stored; try again, and report the request id if it persists.',
    code,
    requestId,
    errors: known ? error.defects : [],
  }
  return Response.json(problem, { status: problem.status, headers: { 'content-type': 'application/problem+json' } })
}
