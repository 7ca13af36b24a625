// The files of a folder or a tar archive, or a single file, each as a whole.
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { DomainError } from '@/lib/core/errors'
import { fileProblem } from './file-problem'
import { readBytes } from './read-bytes'
import { assertRegular, firstOf } from './read-content'
import { isTarHeader, readTar, TAR_BLOCK } from './read-tar'

export interface ArchiveFile {
  /** The path, for a file of an archive `archive!path`. */
  place: string
  bytes: Buffer
}

const FILE_BYTES_MAX = 64 * 1024 * 1024

/**
 * Files whose name fits, in the order of their names or of the archive; a single file whatever its name. Archives may be gzip. What is
 * damaged throws a DomainError that names it.
 */
export async function* readArchive(path: string, name: RegExp): AsyncGenerator<ArchiveFile> {
  if (await isFolder(path)) {
    for (const file of await listFiles(path, name)) yield { place: file, bytes: await readWhole(file) }
    return
  }
  await assertRegular(path)
  if (await isTar(path)) yield* readTarFiles(path, name)
  else yield { place: path, bytes: await readWhole(path) }
}

export async function isTar(path: string): Promise<boolean> {
  return isTarHeader(await firstOf(readBytes(path), TAR_BLOCK))
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch (error) {
    throw fileProblem('read', path, error)
  }
}

/** At any depth, sorted by path. */
async function listFiles(folder: string, name: RegExp): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile() && name.test(entry.name))
    return files.map((entry) => join(entry.parentPath, entry.name)).sort((a, b) => (a < b ? -1 : 1))
  } catch (error) {
    throw fileProblem('read', folder, error)
  }
}

async function* readTarFiles(path: string, name: RegExp): AsyncGenerator<ArchiveFile> {
  for await (const file of readTar(path)) {
    if (name.test(file.name)) yield { place: `${path}!${file.name}`, bytes: await collect(file.chunks, path) }
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
