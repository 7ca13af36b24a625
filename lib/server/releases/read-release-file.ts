// Streams a file of a release out of the database, a piece at a time.
import { allow } from '@/lib/core/domain/policy'
import { DomainError } from '@/lib/core/errors'
import type { Context } from '../context'

export type ReleaseFileStream = { name: string; bytes: number; stream: ReadableStream<Uint8Array> }

/** `manifest.json` is the release's manifest; the other names stand in it. Throws `not-found` and, while building, `conflict`. */
export async function readReleaseFile(
  ctx: Context,
  input: { releaseId: number; name: string },
): Promise<ReleaseFileStream> {
  allow(ctx.actor, 'release')
  const { releaseId, name } = input
  const release = await ctx.db.release.findUnique({ where: { id: releaseId }, select: { state: true, manifest: true } })
  if (!release) throw new DomainError('not-found', `There is no release ${releaseId}.`)
  if (release.state !== 'ready') throw new DomainError('conflict', 'This release is not built yet.')
  if (name === 'manifest.json') {
    const text = new TextEncoder().encode(`${JSON.stringify(release.manifest, null, 2)}\n`)
    return { name, bytes: text.length, stream: new Blob([text]).stream() }
  }
  const file = await ctx.db.releaseFile.findUnique({
    where: { releaseId_name: { releaseId, name } },
    select: { bytes: true },
  })
  if (!file) throw new DomainError('not-found', `This release has no file "${name}".`)
  return { name, bytes: Number(file.bytes), stream: chunkStream(ctx, releaseId, name) }
}

function chunkStream(ctx: Context, releaseId: number, name: string): ReadableStream<Uint8Array> {
  let ordinal = 0
  return new ReadableStream({
    async pull(controller) {
      const where = { releaseId_name_ordinal: { releaseId, name, ordinal } }
      const chunk = await ctx.db.releaseChunk.findUnique({ where, select: { content: true } })
      ordinal += 1
      if (chunk) controller.enqueue(chunk.content)
      else controller.close()
    },
  })
}
