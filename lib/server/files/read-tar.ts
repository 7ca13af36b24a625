// The files of a tar archive, packed or not, in its order.
import { Readable } from 'node:stream'
import { extract } from 'tar-stream'
import { DomainError } from '@/lib/core/errors'
import { readBytes } from './read-bytes'

/** `chunks` can be read until the next file is asked for. */
export interface TarFile {
  name: string
  chunks: AsyncIterable<Buffer>
}

/** The length of the header of an archive's first file. */
export const TAR_BLOCK = 512
/** The types of tar-stream lack the option that lets it read archives without a mark. */
const options = { highWaterMark: 64 * 1024, allowUnknownFormat: true }
const NAME = { start: 0, end: 100 }
const CHECKSUM = { start: 148, end: 156 }

/** By the checksum, because archives of before 1988 have no mark. */
export function isTarHeader(head: Buffer): boolean {
  if (head.length < TAR_BLOCK || head[NAME.start] === 0) return false
  const stated = /^[\0 ]*([0-7]+)[\0 ]*$/.exec(head.toString('latin1', CHECKSUM.start, CHECKSUM.end))?.[1]
  let sum = (CHECKSUM.end - CHECKSUM.start) * 0x20
  for (let i = 0; i < TAR_BLOCK; i += 1) if (i < CHECKSUM.start || i >= CHECKSUM.end) sum += head[i] ?? 0
  return stated !== undefined && parseInt(stated, 8) === sum
}

/** What is damaged throws a DomainError that names the archive. */
export async function* readTar(path: string): AsyncGenerator<TarFile> {
  const entries = extract(options)
  const source = Readable.from(readBytes(path))
  source.on('error', (error) => entries.destroy(error))
  source.pipe(entries)
  try {
    for await (const entry of entries) {
      const { name, type } = entry.header
      if (type === 'file') yield { name, chunks: guarded(path, entry as unknown as AsyncIterable<Buffer>) }
      entry.resume()
    }
  } catch (error) {
    throw tarProblem(path, error)
  } finally {
    source.destroy()
    entries.destroy()
  }
}

async function* guarded(path: string, chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* chunks
  } catch (error) {
    throw tarProblem(path, error)
  }
}

function tarProblem(path: string, error: unknown): unknown {
  if (error instanceof DomainError || (error instanceof Error && 'code' in error)) return error
  const reason = error instanceof Error ? error.message : String(error)
  return new DomainError('bad-request', `cannot read ${path}: its tar data is damaged (${reason})`, { cause: error })
}
