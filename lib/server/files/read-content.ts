// The bytes of a file's content: unpacked where it is gzip, and out of the tar archive where it stands in one.
import { stat } from 'node:fs/promises'
import { DomainError } from '@/lib/core/errors'
import { fileProblem } from './file-problem'
import { readBytes } from './read-bytes'
import { isTarHeader, readTar, TAR_BLOCK } from './read-tar'

const NAMES_SHOWN = 5

/** Of an archive the only file, else the only one whose name fits; a DomainError says where there is none or several. */
export async function* readContent(path: string, name: RegExp): AsyncGenerator<Buffer> {
  const chunks = readBytes(path)
  const kept: Buffer[] = []
  for (let length = 0; length < TAR_BLOCK; ) {
    const next = await chunks.next()
    if (next.done) break
    kept.push(next.value)
    length += next.value.length
  }
  const head = Buffer.concat(kept)
  if (!isTarHeader(head)) {
    if (head.length > 0) yield head
    return yield* chunks
  }
  await chunks.return(undefined)
  yield* readMember(path, await chooseMember(path, name))
}

/** The first bytes of the content. The file is read again later, so it must be a regular one. */
export async function readContentHead(path: string, length: number, name: RegExp): Promise<Buffer> {
  await assertRegular(path)
  return firstOf(readContent(path, name), length)
}

export async function firstOf(chunks: AsyncIterable<Buffer>, length: number): Promise<Buffer> {
  let head = Buffer.alloc(0)
  for await (const chunk of chunks) {
    head = Buffer.concat([head, chunk])
    if (head.length >= length) break
  }
  return head.subarray(0, length)
}

export async function isRegular(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile()
  } catch (error) {
    throw fileProblem('read', path, error)
  }
}

/** A pipe gives its content once, and waits for ever where it is opened again. */
export async function assertRegular(path: string): Promise<void> {
  if (await isRegular(path)) return
  const detail = 'it is no regular file, and this format is read twice; write it to a file first'
  throw new DomainError('bad-request', `cannot read ${path}: ${detail}`)
}

async function* readMember(path: string, number: number): AsyncGenerator<Buffer> {
  let index = 0
  for await (const { chunks } of readTar(path)) {
    if (index === number) return yield* chunks
    index += 1
  }
}

/** The number of the file in the archive. */
async function chooseMember(path: string, name: RegExp): Promise<number> {
  await assertRegular(path)
  const files: { name: string; number: number }[] = []
  let number = 0
  for await (const file of readTar(path)) {
    // Some systems put a file of attributes beside each file.
    if (!/(^|\/)\._/.test(file.name)) files.push({ name: file.name, number })
    number += 1
  }
  const fitting = files.length === 1 ? files : files.filter((file) => name.test(file.name))
  const [only] = fitting
  if (only && fitting.length === 1) return only.number
  const names = files.slice(0, NAMES_SHOWN).map((file) => file.name)
  const more = files.length > names.length ? ` and ${files.length - names.length} more` : ''
  const detail =
    files.length === 0
      ? 'it is a tar archive without a file'
      : `it is a tar archive of several files: ${names.join(', ')}${more}; unpack the one that is meant`
  throw new DomainError('bad-request', `cannot read ${path}: ${detail}`)
}
