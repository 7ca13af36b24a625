// Streams a file of a release, or a part of it, out of the database, a piece at a time.
import { allow } from '@/lib/core/domain/policy'
import { DomainError } from '@/lib/core/errors'
import type { Context } from '../context'

export type ReleaseFileStream = {
  name: string
  sha256: string | null
  bytes: number
  stream: ReadableStream<Uint8Array>
}

export const MANIFEST_FILE = 'MANIFEST.json'

/** `MANIFEST.json` is the release's manifest; the other names stand in it. Throws `not-found` and, while building, `conflict`. */
export async function readReleaseFile(
  ctx: Context,
  input: { releaseId: number; name: string },
): Promise<ReleaseFileStream> {
  allow(ctx.actor, 'release')
  const { releaseId, name } = input
  const { manifest } = await requireReady(ctx, releaseId)
  if (name.toUpperCase() === MANIFEST_FILE.toUpperCase()) {
    const text = new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`)
    return { name: MANIFEST_FILE, sha256: null, bytes: text.length, stream: new Blob([text]).stream() }
  }
  const file = await ctx.db.releaseFile.findUnique({
    where: { releaseId_name: { releaseId, name } },
    select: { bytes: true, sha256: true },
  })
  if (!file) throw new DomainError('not-found', `This release has no file "${name}".`)
  const { sha256, bytes } = file
  return { name, sha256, bytes: Number(bytes), stream: toStream(releaseChunks(ctx, releaseId, name)) }
}

/** Throws `not-found` and, while it is built, `conflict`. */
export async function requireReady(ctx: Context, releaseId: number) {
  const release = await ctx.db.release.findUnique({
    where: { id: releaseId },
    select: { state: true, manifest: true, version: true, createdAt: true },
  })
  if (!release) throw new DomainError('not-found', `There is no release ${releaseId}.`)
  if (release.state !== 'ready') throw new DomainError('conflict', 'This release is not built yet.')
  return release
}

/** The pieces of a file, in their order. */
export async function* releaseChunks(ctx: Context, releaseId: number, name: string): AsyncGenerator<Uint8Array> {
  for (let ordinal = 0; ; ordinal += 1) {
    const where = { releaseId_name_ordinal: { releaseId, name, ordinal } }
    const chunk = await ctx.db.releaseChunk.findUnique({ where, select: { content: true } })
    if (!chunk) return
    yield chunk.content
  }
}

function toStream(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: async () => void (await pieces.return(undefined)),
  })
}
