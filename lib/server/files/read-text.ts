// A whole text file in memory.
import { failure, success, type Result } from '@/lib/core/result'
import { readContent } from './read-content'

const TEXT_BYTES_MAX = 256 * 1024 * 1024

/** Unpacks gzip and tar archives of one file, and drops a byte order mark. Text that is not UTF-8 or above 256 MB is refused; an unreadable file throws. */
export async function readText(path: string): Promise<Result<string>> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of readContent(path, /\.json$/i)) {
    length += chunk.length
    if (length > TEXT_BYTES_MAX) return failure([{ pointer: '', detail: 'the file is larger than 256 MB' }])
    chunks.push(chunk)
  }
  try {
    return success(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)))
  } catch {
    return failure([{ pointer: '', detail: 'the file is not UTF-8 text' }])
  }
}
