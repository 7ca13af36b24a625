// Keeps an uploaded body in a temporary file while it is imported, so that it is read as any other file is.
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { DomainError } from '@/lib/core/errors'

const UPLOAD_BYTES_MAX = 512 * 1024 * 1024

/** The file is gone when `work` has ended, however it ended. Throws `bad-request` without a body or above 512 MB. */
export async function withUploadedFile<T>(
  body: ReadableStream<Uint8Array> | null,
  work: (path: string) => Promise<T>,
): Promise<T> {
  if (!body) throw new DomainError('bad-request', 'The request has no body; send the file as the body.')
  const folder = await mkdtemp(join(tmpdir(), 'medaction-upload-'))
  try {
    const path = join(folder, 'upload')
    await pipeline(Readable.fromWeb(body as NodeReadableStream), limit, createWriteStream(path))
    return await work(path)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function* limit(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let bytes = 0
  for await (const piece of pieces) {
    bytes += piece.length
    if (bytes > UPLOAD_BYTES_MAX)
      throw new DomainError('bad-request', 'The file is above 512 MB; import it on the command line.')
    yield piece
  }
}
