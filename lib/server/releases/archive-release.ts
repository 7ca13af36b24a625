// A whole release as one tar, streamed out of the database; the same release gives the same bytes.
import { once } from 'node:events'
import { Readable } from 'node:stream'
import { pack, type Pack } from 'tar-stream'
import { allow } from '@/lib/core/domain/policy'
import { manifestSchema } from '@/lib/core/domain/release'
import type { Context } from '../context'
import { MANIFEST_FILE, readReleaseFile, type ReleaseFileStream, requireReady } from './read-release-file'

const BLOCK = 512
/** Two empty blocks end a tar. */
const END = 2 * BLOCK

/** In a folder named by the version; every file dates from when the release was asked for. */
export async function archiveRelease(ctx: Context, { releaseId }: { releaseId: number }): Promise<ReleaseFileStream> {
  allow(ctx.actor, 'release')
  const { version, manifest, createdAt } = await requireReady(ctx, releaseId)
  const folder = `medaction-${version}`
  const names = [MANIFEST_FILE, ...manifestSchema.parse(manifest).files.map((file) => file.name)]
  const sizes = await Promise.all(names.map((name) => sizeOf(ctx, releaseId, name)))
  const tar = pack()
  void fill(tar, readEntries(ctx, { releaseId, folder, names, mtime: createdAt }))
  const bytes = sizes.reduce((sum, size) => sum + BLOCK + Math.ceil(size / BLOCK) * BLOCK, END)
  const stream = Readable.toWeb(Readable.from(tar)) as ReadableStream<Uint8Array>
  return { name: `${folder}.tar`, sha256: null, bytes, stream }
}

async function sizeOf(ctx: Context, releaseId: number, name: string): Promise<number> {
  const { bytes, stream } = await readReleaseFile(ctx, { releaseId, name })
  await stream.cancel()
  return bytes
}

type Entry = { header: { name: string; size: number; mtime: Date }; stream: ReadableStream<Uint8Array> }
type Contents = { releaseId: number; folder: string; names: readonly string[]; mtime: Date }

async function* readEntries(ctx: Context, { releaseId, folder, names, mtime }: Contents): AsyncGenerator<Entry> {
  for (const name of names) {
    const { bytes: size, stream } = await readReleaseFile(ctx, { releaseId, name })
    yield { header: { name: `${folder}/${name}`, size, mtime }, stream }
  }
}

async function fill(tar: Pack, entries: AsyncGenerator<Entry>): Promise<void> {
  try {
    for await (const { header, stream } of entries) await addEntry(tar.entry(header), stream)
    tar.finalize()
  } catch (error) {
    // Whoever reads sees the stream break off.
    tar.destroy(error instanceof Error ? error : new Error(String(error)))
  }
}

async function addEntry(sink: ReturnType<Pack['entry']>, stream: ReadableStream<Uint8Array>): Promise<void> {
  const finished = once(sink, 'finish')
  for await (const piece of stream) if (!sink.write(piece)) await once(sink, 'drain')
  sink.end(undefined)
  await finished
}
