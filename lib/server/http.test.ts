// The border of the API: who may call, what goes in and out, and what a failure looks like.
import { NextRequest } from 'next/server'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { DomainError, problemSchema } from '@/lib/core/errors'
import { findActor } from './auth'
import type { Context } from './context'
import { download, handle, route } from './http'
import { log } from './log'

vi.mock('./auth', () => ({ findActor: vi.fn() }))
vi.mock('./log', () => ({ log: { error: vi.fn() } }))
vi.mock('./context', () => ({ createContext: (actor: unknown, requestId: string) => ({ actor, requestId }) }))

const actor = { id: 7, role: 'physician' as const, name: 'Ada' }
beforeEach(() => {
  vi.mocked(findActor).mockResolvedValue(actor)
  vi.mocked(log.error).mockClear()
})

const contract = {
  input: z.object({ id: z.coerce.number().int(), note: z.string().default('') }),
  output: z.object({ id: z.number(), by: z.string() }),
}
type Input = z.output<typeof contract.input>
const echo = vi.fn(async (ctx: Context, input: Input) => ({ id: input.id, by: ctx.actor.name, secret: 'D:zephyr' }))

function call(
  path: string,
  init: { method?: string; headers?: Record<string, string>; body?: string; signal?: AbortSignal } = {},
  parameters = {},
) {
  const request = new NextRequest(`http://clinic.test${path}`, {
    ...init,
    headers: { host: 'clinic.test', ...init.headers },
  })
  return route(contract, echo)(request, { params: Promise.resolve(parameters) })
}
async function problemOf(answer: Promise<Response>) {
  const response = await answer
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  const problem = problemSchema.parse(await response.json())
  expect(problem.status).toBe(response.status)
  return problem
}
function callAsNobody() {
  vi.mocked(findActor).mockResolvedValueOnce(null)
  return call('/api/x?id=1')
}

describe('route', () => {
  it('joins body and path, gives the operation who acts, and cuts the answer to its schema', async () => {
    const response = await call('/api/x/3', { method: 'POST', body: '{"note":"hm","id":9}' }, { id: '3' })
    expect([response.status, await response.json()]).toEqual([200, { id: 3, by: 'Ada' }])
    expect(echo).toHaveBeenLastCalledWith(expect.objectContaining({ actor }), { id: 3, note: 'hm' })
    expect(response.headers.get('cache-control')).toBe('private, no-store')
  })

  it('takes work only from the person it is said to be of, so that nobody sends another’s', async () => {
    const as = (id: string) => call('/api/x', { method: 'POST', body: '{"id":1}', headers: { 'x-actor-id': id } })
    expect((await as('7')).status).toBe(200)
    echo.mockClear()
    expect(await problemOf(as('8'))).toMatchObject({ code: 'not-signed-in', status: 401 })
    expect(echo).not.toHaveBeenCalled()
  })

  it('reads a query where there is no body', async () => {
    expect(await (await call('/api/x?id=4&note=a')).json()).toEqual({ id: 4, by: 'Ada' })
  })

  it('gives the operation a signal that says when the caller has gone', async () => {
    const gone = new AbortController()
    await call('/api/x?id=4', { signal: gone.signal })
    const { signal } = echo.mock.lastCall?.[0] ?? {}
    expect(signal?.aborted).toBe(false)
    gone.abort()
    expect(signal?.aborted).toBe(true)
  })

  it('keeps the request id it is given, but not one that is no id', async () => {
    const given = await call('/api/x?id=1', { headers: { 'x-request-id': 'abc-1' } })
    expect(given.headers.get('x-request-id')).toBe('abc-1')
    const long = await call('/api/x?id=1', { headers: { 'x-request-id': 'x'.repeat(5000) } })
    expect(long.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  })

  it.each([
    ['not-signed-in', 401, callAsNobody],
    ['invalid-input', 422, () => call('/api/x?id=one')],
    ['bad-request', 400, () => call('/api/x', { method: 'POST', body: '{' })],
    ['bad-request', 400, () => call('/api/x', { method: 'POST', body: '[1]' })],
    [
      'not-allowed',
      403,
      () => call('/api/x', { method: 'POST', body: '{"id":1}', headers: { origin: 'http://evil.test' } }),
    ],
    ['not-allowed', 403, () => call('/api/x', { method: 'POST', body: '{"id":1}', headers: { origin: 'null' } })],
  ] as const)('answers %s with %i', async (code, status, ask) => {
    const before = echo.mock.calls.length
    expect(await problemOf(ask())).toMatchObject({ code, status, type: `urn:medaction:${code}` })
    expect(echo.mock.calls.length).toBe(before)
    expect(log.error).not.toHaveBeenCalled()
  })

  it('takes a change from a page of its own, and a look from anywhere', async () => {
    const own = { method: 'POST', body: '{"id":1}', headers: { origin: 'http://clinic.test' } }
    expect((await call('/api/x', own)).status).toBe(200)
    expect((await call('/api/x?id=1', { headers: { origin: 'http://evil.test' } })).status).toBe(200)
  })

  it('names every defect of the input and where it is', async () => {
    const { errors } = await problemOf(call('/api/x', { method: 'POST', body: '{"id":"x","note":5}' }))
    expect(errors.map(({ pointer }) => pointer)).toEqual(['/id', '/note'])
  })

  it('gives a refusal of an operation its own words and defects', async () => {
    const defects = [{ pointer: 'n3', detail: 'no verdict yet' }]
    echo.mockRejectedValueOnce(new DomainError('incomplete-review', 'One turn is open.', { defects }))
    expect(await problemOf(call('/api/x?id=1'))).toMatchObject({
      status: 422,
      detail: 'One turn is open.',
      errors: defects,
    })
  })

  it('tells nothing of a fault of its own, and logs it under the request id', async () => {
    echo.mockRejectedValueOnce(new Error('password=hunter2 at SELECT'))
    const problem = await problemOf(call('/api/x?id=1', { headers: { 'x-request-id': 'r-1' } }))
    expect(problem).toMatchObject({ code: 'internal', status: 500, requestId: 'r-1' })
    expect(JSON.stringify(problem)).not.toMatch(/hunter2|SELECT/)
    expect(log.error).toHaveBeenCalledWith(expect.objectContaining({ requestId: 'r-1' }), expect.any(String))
  })
})

describe('handle', () => {
  it('sends a download as a file of its name and size', async () => {
    const stream = new Blob(['{}\n']).stream()
    const work = async () => download({ name: 'sft.jsonl', bytes: 3, stream })
    const response = await handle(work)(new NextRequest('http://clinic.test/f'), { params: Promise.resolve({}) })
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="sft.jsonl"')
    expect(response.headers.get('content-length')).toBe('3')
    expect(await response.text()).toBe('{}\n')
  })
})
