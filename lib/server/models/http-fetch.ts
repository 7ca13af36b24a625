// How requests to models go out: Node's own HTTP on connections that are kept, in the shape of fetch that the client package wants.
// Node's fetch takes half a millisecond of computing more a call, and gives up by itself where a model thinks for five minutes.
import { Agent as HttpAgent, type IncomingMessage, request as httpRequest } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import { Readable } from 'node:stream'

// Servers close idle connections after five seconds or more; ours are dropped before, so that no request meets a closing one.
const kept = { keepAlive: true, timeout: 4000, maxFreeSockets: 2048 }
const agents = { http: new HttpAgent(kept), https: new HttpsAgent(kept) }
const BODY_MAX = 64 * 1024 * 1024

/** The connection ended, or too much came, after the answer had begun. */
export class BodyCut extends Error {}

/** Of fetch's options: method, headers, a body of text, and a signal. Redirects are not followed. Streams of events are passed on as they come. */
export function httpFetch(input: string | URL | Request, init: RequestInit = {}): Promise<Response> {
  const url = new URL(input instanceof Request ? input.url : input)
  const [request, agent] = url.protocol === 'https:' ? [httpsRequest, agents.https] : [httpRequest, agents.http]
  const { method = 'GET', signal, body } = init
  const headers = toRecord(init.headers)
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method, headers, agent, ...(signal ? { signal } : {}) }, (incoming) => {
      toResponse(incoming).then(resolve, reject)
    })
    outgoing.on('error', reject)
    outgoing.end(typeof body === 'string' ? body : undefined)
  })
}

async function toResponse(incoming: IncomingMessage): Promise<Response> {
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value))
  const head = { status: incoming.statusCode ?? 500, headers }
  if (headers.get('content-type')?.startsWith('text/event-stream')) {
    return new Response(Readable.toWeb(incoming) as ReadableStream, head)
  }
  return withBody(new Response(null, head), await readWhole(incoming))
}

/** A text that is there whole needs no stream to be read from. */
function withBody(response: Response, text: string): Response {
  return Object.assign(response, { text: async () => text, json: async () => JSON.parse(text) as unknown })
}

function toRecord(headers: HeadersInit = {}): Record<string, string> {
  return headers instanceof Headers || Array.isArray(headers) ? Object.fromEntries(headers) : headers
}

function readWhole(incoming: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    incoming.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > BODY_MAX) incoming.destroy(new BodyCut(`more than ${BODY_MAX} bytes came`))
      else chunks.push(chunk)
    })
    incoming.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')))
    incoming.on('error', (error) => reject(new BodyCut(error.message, { cause: error })))
  })
}
