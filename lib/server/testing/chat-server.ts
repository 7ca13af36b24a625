// A small real HTTP server that speaks the chat-completions protocol from a script, with faults on demand; for tests and benches.
import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { completionBody, cutShort, errorBody, streamChunks } from './chat-bodies'
import type { ChatFault, ChatReply, ChatRequest, ChatScript } from './chat-script'

export type SeenRequest = { body: ChatRequest; sha256: string; receivedAt: number; authorization: string | undefined }

type Options = {
  script: ChatScript
  /** From a request's arrival to its reply, where the script names no delay of its own. */
  latencyMs?: number
  /** What GET /v1/models names. */
  models?: string[]
  /** Called with each request instead of keeping it, where very many are to come. */
  onRequest?: (seen: SeenRequest) => void
  port?: number
}
export type ChatServer = Awaited<ReturnType<typeof startChatServer>>

/** On a free port of this machine. `requests` are those to /v1/chat/completions, in the order in which they came. */
export async function startChatServer(options: Options) {
  const requests: SeenRequest[] = []
  const keep = options.onRequest ?? ((seen: SeenRequest) => requests.push(seen))
  let count = 0
  const server = createServer((incoming, response) => {
    handle(incoming, response, options, keep, () => count++).catch((error: unknown) => {
      sendError(response, 500, errorBody(`the script failed: ${String(error)}`, 'script_error'))
    })
  })
  server.keepAliveTimeout = 60_000
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/v1`,
    requests,
    count: () => count,
    /** Requests that hang are cut. */
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function handle(
  incoming: IncomingMessage,
  response: ServerResponse,
  { script, latencyMs = 0, models = ['scripted'] }: Options,
  keep: (seen: SeenRequest) => void,
  next: () => number,
): Promise<void> {
  const arrivedAt = performance.now()
  const text = await readBody(incoming)
  if (incoming.method === 'GET' && incoming.url === '/v1/models') return sendModels(response, models)
  if (incoming.method !== 'POST' || incoming.url !== '/v1/chat/completions') {
    return sendError(response, 404, errorBody(`there is no ${incoming.method} ${incoming.url}`, 'not_found_error'))
  }
  const body = JSON.parse(text) as ChatRequest
  const sha256 = createHash('sha256').update(text).digest('hex')
  keep({
    body,
    sha256,
    receivedAt: performance.timeOrigin + performance.now(),
    authorization: incoming.headers.authorization,
  })
  const nth = next()
  const reply = await script(body, nth, incoming.headers)
  // What the script takes is part of the delay. A timer may be up to a millisecond late, never early.
  const restMs = Math.floor((reply.delayMs ?? latencyMs) - (performance.now() - arrivedAt))
  if (restMs > 0) await sleep(restMs)
  if (!response.destroyed) send(response, body, reply, nth)
}

function send(response: ServerResponse, request: ChatRequest, reply: ChatReply, nth: number): void {
  if (reply.fault?.kind === 'hang') return
  if (reply.fault?.kind === 'drop') return void response.socket?.destroy()
  if (reply.fault && sendRefusal(response, reply.fault)) return
  const whole = reply.fault?.kind === 'truncated' ? cutShort(reply) : reply
  const isCut = reply.fault?.kind === 'stream-cut'
  if (request.stream) return sendStream(response, streamChunks(request, whole, nth), isCut)
  const body = completionBody(request, whole, nth)
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
  if (!isCut) return void response.end(body)
  response.write(body.slice(0, body.length / 2), () => response.socket?.destroy())
}

function sendStream(response: ServerResponse, chunks: string[], isCut: boolean): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  if (!isCut) {
    for (const chunk of chunks) response.write(chunk)
    return void response.end()
  }
  // Everything up to the last piece of content has come when the connection ends: neither finish reason nor closing mark.
  const kept = chunks.slice(0, Math.max(1, Math.floor(chunks.length / 2)))
  response.write(kept.join(''), () => response.socket?.destroy())
}

/** Whether the fault is one that is told by a status. */
function sendRefusal(response: ServerResponse, fault: ChatFault): boolean {
  switch (fault.kind) {
    case 'rate-limited': {
      const after = fault.retryAfterDate?.toUTCString() ?? fault.retryAfterSeconds
      if (after !== undefined) response.setHeader('retry-after', String(after))
      sendError(response, 429, errorBody(fault.message ?? 'Too many requests.', 'rate_limit_error'))
      return true
    }
    case 'server-error':
      sendError(response, 500, errorBody(fault.message ?? 'The server failed.', 'server_error'))
      return true
    case 'unauthorized':
      sendError(response, 401, errorBody(fault.message ?? 'The key is not known.', 'authentication_error'))
      return true
    case 'bad-request': {
      const text =
        fault.message ?? (fault.param ? `${fault.param} is not supported.` : 'The request is not understood.')
      sendError(response, 400, errorBody(text, 'invalid_request_error', fault.param ?? null))
      return true
    }
    default:
      return false
  }
}

function sendError(response: ServerResponse, status: number, body: string): void {
  if (response.headersSent) return void response.destroy()
  response.writeHead(status, { 'content-type': 'application/json' }).end(body)
}

function sendModels(response: ServerResponse, models: string[]): void {
  const data = models.map((id) => ({ id, object: 'model', created: 0, owned_by: 'script' }))
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ object: 'list', data }))
}

async function readBody(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
