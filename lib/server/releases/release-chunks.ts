// Stores pieces of a release's files by one COPY in its binary form, so that a piece costs no more than its bytes.
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import type { BulkSql } from '../sql'

/** `put` resolves when the next piece may come. Pieces of several files may come in any order. */
export type ReleaseChunks = { put(name: string, ordinal: number, content: Buffer): Promise<void>; end(): Promise<void> }

const SIGNATURE = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1')
const TRAILER = Buffer.from([0xff, 0xff])

/** Nothing else may be asked of the connection before `end`. The files' rows must stand. */
export function openReleaseChunks(sql: BulkSql, releaseId: number): ReleaseChunks {
  const stream = sql.copy('COPY release_chunks (release_id, name, ordinal, content) FROM STDIN (FORMAT binary)')
  const ended = finished(stream)
  // It is awaited at the end; until then a failure shows in the next piece.
  ended.catch(() => {})
  stream.write(SIGNATURE)
  return {
    put: async (name, ordinal, content) => {
      if (stream.errored) return ended
      stream.write(tupleHead(releaseId, name, ordinal, content.length))
      if (!stream.write(content)) await Promise.race([once(stream, 'drain'), ended])
    },
    end: async () => {
      stream.end(TRAILER)
      await ended
    },
  }
}

/** Everything of a tuple before the bytes of its content: the number of fields, and each with its length before it. */
function tupleHead(releaseId: number, name: string, ordinal: number, contentBytes: number): Buffer {
  const nameBytes = Buffer.byteLength(name)
  const head = Buffer.allocUnsafe(26 + nameBytes)
  let at = head.writeInt16BE(4, 0)
  at = head.writeInt32BE(4, at)
  at = head.writeInt32BE(releaseId, at)
  at = head.writeInt32BE(nameBytes, at)
  at += head.write(name, at)
  at = head.writeInt32BE(4, at)
  at = head.writeInt32BE(ordinal, at)
  head.writeInt32BE(contentBytes, at)
  return head
}
