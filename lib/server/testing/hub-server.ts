// A server that speaks as much of the Hugging Face Hub's protocol as a push of a release needs, and keeps what it was sent.
import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'

export type Hub = {
  url: string
  /** Method and path of every request, in their order. */
  requests: string[]
  /** What lies in the repository, by path. */
  files: Map<string, Buffer>
  stop(): Promise<void>
}

const preuploadSchema = z.object({ files: z.array(z.object({ path: z.string() })) })
const batchSchema = z.object({ objects: z.array(z.object({ oid: z.string(), size: z.number() })) })
const lineSchema = z.object({ key: z.string(), value: z.record(z.string(), z.unknown()) })
const fileSchema = z.object({ path: z.string(), content: z.string().optional(), oid: z.string().optional() })

type Answer = { status?: number; value: unknown }
type Stored = { hub: Hub; objects: Map<string, Buffer>; exists: boolean }

/** Requests without this token are refused. Parquet goes by Git LFS, the rest in the commit itself. */
export async function startHub(token: string): Promise<Hub> {
  const hub: Hub = { url: '', requests: [], files: new Map(), stop: async () => {} }
  const stored: Stored = { hub, objects: new Map(), exists: false }
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const path = request.url ?? ''
      hub.requests.push(`${request.method} ${path.replace(/[0-9a-f]{64}/, 'OID')}`)
      const isKnown = path.startsWith('/put/') || request.headers.authorization === `Bearer ${token}`
      const { status = 200, value } = isKnown
        ? answer(stored, path, body)
        : { status: 401, value: { error: 'who is it?' } }
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  hub.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  hub.stop = () => new Promise((closed) => server.close(() => closed()))
  return hub
}

function answer(stored: Stored, path: string, body: Buffer): Answer {
  if (path.startsWith('/api/repos/create')) {
    stored.exists = true
    return { value: { url: `${stored.hub.url}/datasets/a/b`, id: '1' } }
  }
  if (path.includes('/preupload/')) return preupload(body)
  if (path.endsWith('/info/lfs/objects/batch')) return batch(stored, body)
  if (path.startsWith('/put/')) return put(stored, path, body)
  if (path.includes('/commit/')) {
    for (const line of body.toString().trim().split('\n')) keepFile(stored, line)
    return { value: { commitOid: 'c0ffee', commitUrl: `${stored.hub.url}/commit/c0ffee`, hookOutput: '' } }
  }
  return stored.exists ? { value: { id: 'a/b' } } : { status: 404, value: { error: 'no such repository' } }
}

function preupload(body: Buffer): Answer {
  const { files } = preuploadSchema.parse(JSON.parse(body.toString()))
  const modeOf = (name: string) => (name.endsWith('.parquet') ? 'lfs' : 'regular')
  return { value: { files: files.map(({ path }) => ({ path, uploadMode: modeOf(path) })) } }
}

function batch({ hub, objects }: Stored, body: Buffer): Answer {
  const wanted = batchSchema.parse(JSON.parse(body.toString())).objects
  const upload = (oid: string) => ({ upload: { href: `${hub.url}/put/${oid}`, header: {} } })
  const value = wanted.map(({ oid, size }) => ({ oid, size, ...(objects.has(oid) ? {} : { actions: upload(oid) }) }))
  return { value: { transfer: 'basic', objects: value } }
}

function put({ objects }: Stored, path: string, body: Buffer): Answer {
  const oid = createHash('sha256').update(body).digest('hex')
  if (!path.endsWith(oid)) return { status: 400, value: { error: 'another content' } }
  objects.set(oid, body)
  return { value: {} }
}

function keepFile({ hub, objects }: Stored, line: string): void {
  const { key, value } = lineSchema.parse(JSON.parse(line))
  if (key === 'header') return
  const { path, content, oid } = fileSchema.parse(value)
  hub.files.set(path, oid === undefined ? Buffer.from(content ?? '', 'base64') : (objects.get(oid) ?? Buffer.alloc(0)))
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}
