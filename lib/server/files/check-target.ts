// Whether a file may be written, asked before the work whose outcome it is to hold.
import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { DomainError } from '@/lib/core/errors'
import { fileProblem } from './file-problem'

/** Throws a DomainError that names the file. `-` is the standard output, which is always there. */
export async function checkTarget(path: string): Promise<void> {
  if (path === '-') return
  const there = await stat(path).catch(() => null)
  if (there?.isDirectory()) throw new DomainError('bad-request', `cannot write ${path}: it is a folder`)
  try {
    // What is there is replaced by a new file in its folder, unless it is a device or a pipe.
    await access(there?.isFile() === false ? path : `${dirname(resolve(path))}/`, constants.W_OK)
  } catch (error) {
    throw fileProblem('write', path, error)
  }
}
