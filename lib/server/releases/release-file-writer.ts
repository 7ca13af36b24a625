// Writes a file of a release into the database as it grows, in pieces, with its hash and counts.
import { createHash } from 'node:crypto'
import type { Tx } from '../db'

const CHUNK_BYTES = 1024 * 1024

export type FileFacts = { name: string; sha256: string; bytes: number; lines: number }

/** Memory stays at one chunk whatever the size of the file. Call `finish` once, after the last line. */
export function releaseFileWriter(tx: Tx, releaseId: number, name: string) {
  const hash = createHash('sha256')
  const pending: Buffer[] = []
  let [pendingBytes, bytes, lines, ordinal] = [0, 0, 0, 0]
  const flush = async () => {
    if (pendingBytes === 0) return
    const content = new Uint8Array(Buffer.concat(pending.splice(0)))
    pendingBytes = 0
    await tx.releaseChunk.create({ data: { releaseId, name, ordinal, content } })
    ordinal += 1
  }
  return {
    async open(): Promise<void> {
      await tx.releaseFile.create({ data: { releaseId, name, sha256: '', bytes: 0, lines: 0 } })
    },
    async writeLine(line: string): Promise<void> {
      const piece = Buffer.from(`${line}\n`)
      hash.update(piece)
      pending.push(piece)
      bytes += piece.length
      pendingBytes += piece.length
      lines += 1
      if (pendingBytes >= CHUNK_BYTES) await flush()
    },
    async finish(): Promise<FileFacts> {
      await flush()
      const facts = { sha256: hash.digest('hex'), bytes, lines }
      await tx.releaseFile.update({ where: { releaseId_name: { releaseId, name } }, data: facts })
      return { name, ...facts }
    },
  }
}
export type ReleaseFileWriter = ReturnType<typeof releaseFileWriter>
