// Writes a file that appears whole or not at all.
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, createWriteStream, rmSync, type WriteStream } from 'node:fs'
import { open, realpath, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileProblem } from './file-problem'

/** Adds text or bytes to the file; resolves when more can be taken. */
export type Write = (piece: string | Uint8Array) => Promise<void>

const unfinished = new Set<string>()
process.on('exit', () => {
  for (const path of unfinished) rmSync(path, { force: true })
})

/**
 * What `fill` writes goes to a temporary file beside the target, which takes the target's place only when `fill` has returned; where it
 * throws, nothing is left. `-` is the standard output and receives everything at the end. A target that is a device or a pipe is
 * written at the end too, never replaced.
 */
export async function writeFileAtomically(path: string, fill: (write: Write) => Promise<void>): Promise<void> {
  const target = await resolveTarget(path)
  const folder = target.replaced === null ? tmpdir() : dirname(target.replaced)
  const name = target.replaced === null ? 'medaction' : basename(target.replaced)
  const temporary = join(folder, `.${name}.${process.pid}-${randomBytes(4).toString('hex')}.part`)
  unfinished.add(temporary)
  try {
    await fillFile(temporary, fill)
    if (target.replaced !== null) await rename(temporary, target.replaced)
    else await pipeline(createReadStream(temporary), target.stream(), { end: path !== '-' })
  } catch (error) {
    throw isWriting(error, temporary) ? fileProblem('write', path, error) : error
  } finally {
    await rm(temporary, { force: true })
    unfinished.delete(temporary)
  }
}

type Target = { replaced: string; stream?: undefined } | { replaced: null; stream: () => NodeJS.WritableStream }

async function resolveTarget(path: string): Promise<Target> {
  if (path === '-') return { replaced: null, stream: () => process.stdout }
  try {
    const real = await realpath(path)
    const status = await stat(real)
    if (status.isDirectory()) throw Object.assign(new Error('is a folder'), { code: 'EISDIR' })
    return status.isFile() ? { replaced: real } : { replaced: null, stream: () => createWriteStream(real) }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { replaced: path }
    throw fileProblem('write', path, error)
  }
}

async function fillFile(path: string, fill: (write: Write) => Promise<void>): Promise<void> {
  const file = await open(path, 'wx')
  const stream = file.createWriteStream({ flush: true })
  const failed = new Promise<never>((_, reject) => stream.once('error', reject))
  // Awaited through the races below; without a reader the rejection would count as unhandled.
  failed.catch(() => {})
  try {
    await Promise.race([fill((piece) => add(stream, piece, failed)), failed])
    stream.end()
    await Promise.race([once(stream, 'close'), failed])
  } finally {
    stream.destroy()
  }
}

async function add(stream: WriteStream, piece: string | Uint8Array, failed: Promise<never>): Promise<void> {
  if (!stream.write(piece)) await Promise.race([once(stream, 'drain'), failed])
}

/** Whether the failure is of our own file, and not of one that `fill` was reading. */
function isWriting(error: unknown, temporary: string): boolean {
  if (!(error instanceof Error)) return false
  return (
    ('path' in error && error.path === temporary) ||
    ('syscall' in error && (error.syscall === 'write' || error.syscall === 'rename'))
  )
}
