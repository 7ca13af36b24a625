// The files of a folder or a tar archive, or a single file, each as a whole.
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { extract } from 'tar-stream'
import { DomainError } from '@/lib/core/errors'
import { fileProblem } from './file-problem'
import { readBytes } from './read-bytes'

export interface ArchiveFile {
  /** The path, for a file of an archive `archive!path`. */
  place: string
  bytes: Buffer
}

const FILE_BYTES_MAX = 64 * 1024 * 1024
const TAR_MAGIC = { at: 257, text: 'ustar' }

/**
 * Files whose name fits, in the order of their names or of the archive; a single file whatever its name. Archives may be gzip. What is
 * damaged throws a DomainError that names it.
 */
export async function* readArchive(path: string, name: RegExp): AsyncGenerator<ArchiveFile> {
  if (await isFolder(path)) {
    for (const file of await listFiles(path, name)) yield { place: file, bytes: await readWhole(file) }
  } else if (await isTar(path)) yield* readTar(path, name)
  else yield { place: path, bytes: await readWhole(path) }
}

export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch (error) {
    throw fileProblem('read', path, error)
  }
}

/** At any depth, sorted by path. */
export async function listFiles(folder: string, name: RegExp): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile() && name.test(entry.name))
    return files.map((entry) => join(entry.parentPath, entry.name)).sort((a, b) => (a < b ? -1 : 1))
  } catch (error) {
    throw fileProblem('read', folder, error)
  }
}

/** The first bytes of a file, unpacked where they are gzip. */
export async function readHead(path: string, length: number): Promise<Buffer> {
  let head = Buffer.alloc(0)
  for await (const chunk of readBytes(path)) {
    head = Buffer.concat([head, chunk])
    if (head.length >= length) break
  }
  return head.subarray(0, length)
}

async function isTar(path: string): Promise<boolean> {
  const head = await readHead(path, 512)
  return head.toString('latin1', TAR_MAGIC.at, TAR_MAGIC.at + TAR_MAGIC.text.length) === TAR_MAGIC.text
}

async function* readTar(path: string, name: RegExp): AsyncGenerator<ArchiveFile> {
  const entries = extract()
  const source = Readable.from(readBytes(path))
  source.on('error', (error) => entries.destroy(error))
  source.pipe(entries)
  try {
    for await (const entry of entries) {
      const isWanted = entry.header.type === 'file' && name.test(entry.header.name)
      if (isWanted)
        yield {
          place: `${path}!${entry.header.name}`,
          bytes: await collect(entry as unknown as AsyncIterable<Buffer>, path),
        }
      else entry.resume()
    }
  } catch (error) {
    if (error instanceof DomainError || (error instanceof Error && 'code' in error)) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new DomainError('bad-request', `cannot read ${path}: its tar data is damaged (${reason})`, { cause: error })
  } finally {
    source.destroy()
    entries.destroy()
  }
}

async function readWhole(path: string): Promise<Buffer> {
  return collect(readBytes(path), path)
}

async function collect(chunks: AsyncIterable<Buffer>, path: string): Promise<Buffer> {
  const kept: Buffer[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > FILE_BYTES_MAX)
      throw new DomainError('bad-request', `cannot read ${path}: a file above 64 MB stands in it`)
    kept.push(chunk)
  }
  return Buffer.concat(kept)
}
