// A file of a release as it grows: bytes come in, pieces go to the database, and at the end its hash and counts are known.
import { createHash } from 'node:crypto'
import type { ReleaseChunks } from './release-chunks'

const CHUNK_BYTES = 512 * 1024

export type FileFacts = { name: string; sha256: string; bytes: number; lines: number }

/**
 * Memory stays at a chunk and what was added since the last `drain`. `lines` counts what the caller says: rows of data, or lines of text.
 * Call `finish` once, after the last.
 */
export type ReleaseFileWriter = {
  readonly name: string
  addText(text: string): void
  addBytes(bytes: Uint8Array): void
  countLines(lines: number): void
  drain(): Promise<void>
  finish(): Promise<FileFacts>
}

export function releaseFileWriter(chunks: ReleaseChunks, name: string): ReleaseFileWriter {
  const hash = createHash('sha256')
  let open: Buffer | null = null
  let full: Buffer[] = []
  let [used, bytes, lines, ordinal] = [0, 0, 0, 0]
  const close = () => {
    if (open && used > 0) full.push(open.subarray(0, used))
    open = null
    used = 0
  }
  /** The open chunk, or a new one where `size` bytes do not fit into it. */
  const room = (size: number): Buffer => {
    if (open && open.length - used < size) close()
    open ??= Buffer.allocUnsafeSlow(Math.max(CHUNK_BYTES, size))
    return open
  }
  const drain = async () => {
    const ready = full
    full = []
    for (const chunk of ready) {
      hash.update(chunk)
      bytes += chunk.length
      await chunks.put(name, ordinal++, chunk)
    }
  }
  return {
    name,
    addText: (text) => {
      // Three bytes a code unit is the most that UTF-8 takes: to count them exactly is a walk of its own.
      const most = text.length * 3
      const buffer = room(open && open.length - used < most ? Buffer.byteLength(text) : most)
      used += buffer.write(text, used)
    },
    addBytes: (piece) => {
      const buffer = room(piece.length)
      buffer.set(piece, used)
      used += piece.length
    },
    countLines: (count) => {
      lines += count
    },
    drain,
    finish: async () => {
      close()
      await drain()
      return { name, sha256: hash.digest('hex'), bytes, lines }
    },
  }
}

/** A whole text of a few lines at once. */
export async function writeTextFile(chunks: ReleaseChunks, name: string, text: string): Promise<FileFacts> {
  const file = releaseFileWriter(chunks, name)
  file.addText(text)
  file.countLines(text.split('\n').length - (text.endsWith('\n') ? 1 : 0))
  return file.finish()
}
