// Failures of the file system in words that name the file.
import { DomainError } from '@/lib/core/errors'

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'it is a folder',
  EEXIST: 'it stands there already, as something else',
  ENOTDIR: 'a part of its path is no folder',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space is left',
  EMFILE: 'too many files are open',
  Z_DATA_ERROR: 'its gzip data is damaged',
  Z_BUF_ERROR: 'its gzip data ends too early',
}

/** A DomainError for what the caller can mend; anything else is returned as it is. */
export function fileProblem(act: 'read' | 'write', path: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = reasons[code]
  if (reason === undefined) return error
  return new DomainError(code === 'ENOENT' ? 'not-found' : 'bad-request', `cannot ${act} ${path}: ${reason}`, {
    cause: error,
  })
}
