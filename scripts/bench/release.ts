// Measures a release of the paper's size in every view and encoding: time and memory of the process that builds it, beside COPY of the same rows.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { manifestSchema } from '@/lib/core/domain/release'
import { createReleaseSchema } from '@/lib/core/domain/release'
import { type Context, createContext, systemActor } from '@/lib/server/context'
import { database } from '@/lib/server/db'
import { stopQueue } from '@/lib/server/jobs/queue'
import { previewRelease } from '@/lib/server/releases/preview-release'
import { closeBulkPool } from '@/lib/server/sql'
import { atMost, type Figure, reported } from './figure'
import { measureCommand } from './measure-command'
import { copyFiles, copySources } from './release-floor'
import { buildReleaseWorld } from './release-world'
import { scratchDatabase } from './scratch-database.mjs'

const BUILD_SECONDS = 60
const PEAK_MB = 300
const PREVIEW_SECONDS = 2

export async function benchRelease({ trees }: { trees?: number } = {}): Promise<Figure[]> {
  const { url, stop } = await scratchDatabase()
  const ctx = createContext(systemActor)
  try {
    const world = await buildReleaseWorld(ctx, trees)
    return world === null ? [] : await measure(ctx, url, world.cases)
  } finally {
    await stopQueue()
    await closeBulkPool()
    await database().$disconnect()
    await stop()
  }
}

async function measure(ctx: Context, url: string, cases: number): Promise<Figure[]> {
  const preview = await timePreview(ctx)
  const sources = await copySources(url)
  const folder = await mkdtemp(join(tmpdir(), 'release-'))
  try {
    const built = await measureCommand(['release', '--version', 'bench', '--include-uncertified'])
    const release = await ctx.db.release.findUniqueOrThrow({ where: { version: 'bench' } })
    const files = await copyFiles(url)
    const fetched = await measureCommand(['release', '--id', String(release.id), '--out', folder])
    const manifest = manifestSchema.parse(release.manifest)
    const items = await ctx.db.releaseItem.count()
    return [
      ...[reported('cases', cases, ''), reported('trajectories considered', manifest.considered, '')],
      reported('trajectories in the release', items, ''),
      reported('reviewed trees', await ctx.db.review.groupBy({ by: ['treeId'] }).then((rows) => rows.length), ''),
      ...manifest.files.map((file) => reported(`${file.name} (${file.lines} rows)`, file.bytes / 1e6, 'MB')),
      atMost('preview', preview, 's', PREVIEW_SECONDS),
      atMost('build in a process of its own', built.seconds, 's', BUILD_SECONDS),
      atMost('build, peak memory', built.peakMb, 'MB', PEAK_MB),
      reported('COPY of the rows it is made of', sources.seconds, 's'),
      reported('the same, size', sources.megabytes, 'MB'),
      reported('build over COPY of its rows', built.seconds / sources.seconds, '×'),
      reported('COPY of the files as they are stored', files.seconds, 's'),
      reported('build over COPY of its files', built.seconds / files.seconds, '×'),
      reported('writing the files to a folder', fetched.seconds, 's'),
      reported('the same, peak memory', fetched.peakMb, 'MB'),
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function timePreview(ctx: Context): Promise<number> {
  const started = performance.now()
  await previewRelease(ctx, createReleaseSchema.parse({ version: 'bench', includeUncertified: true }))
  return (performance.now() - started) / 1000
}
