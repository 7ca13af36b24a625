// The bytes of a file as a stream, unpacked where they are gzip.
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { fileProblem } from './file-problem'

/**
 * Recognises gzip by its first two bytes, whatever the file's name. A file that cannot be read throws a DomainError that names it;
 * damaged gzip data throws one when the damage is reached.
 */
export async function* readBytes(path: string): AsyncGenerator<Buffer> {
  const source = createReadStream(path)
  try {
    const chunks = source.iterator() as AsyncIterator<Buffer>
    const head = await readHead(chunks)
    const whole = prepend(head, chunks)
    if (head[0] !== 0x1f || head[1] !== 0x8b) yield* whole
    else yield* unpack(whole)
  } catch (error) {
    throw fileProblem('read', path, error)
  } finally {
    source.destroy()
  }
}

async function* unpack(packed: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  const gunzip = createGunzip()
  // A failure destroys the gunzip stream, so that reading it below throws; nothing is left to do here.
  pipeline(packed, gunzip, () => {})
  for await (const chunk of gunzip) yield chunk as Buffer
}

/** At least two bytes, unless the file is shorter: a pipe may deliver them one by one. */
async function readHead(chunks: AsyncIterator<Buffer>): Promise<Buffer> {
  let head = Buffer.alloc(0)
  while (head.length < 2) {
    const next = await chunks.next()
    if (next.done) return head
    head = Buffer.concat([head, next.value])
  }
  return head
}

async function* prepend(head: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  if (head.length > 0) yield head
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}
