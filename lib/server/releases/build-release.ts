// Builds a release: walks the approved set once, in one snapshot, and stores its files, items and manifest together.
import { allow } from '@/lib/core/domain/policy'
import { createReleaseSchema, type Manifest } from '@/lib/core/domain/release'
import { METRIC_VERSION } from '@/lib/core/domain/score'
import { Prisma } from '@/lib/generated/prisma/client'
import { takeLock } from '../advisory-lock'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import type { Tx } from '../db'
import { loadChoices } from '../links/load-choices'
import { type ReleaseFacts, writeCard } from './dataset-card'
import { type Basis, loadBasis } from './load-basis'
import { type FileFacts, releaseFileWriter } from './release-file-writer'
import { scanApprovals } from './scan-approvals'
import { emptyTally, tally, type Tally } from './tally-approvals'
import { type SourceCounts, type TeacherCounts, writeApproved } from './write-approved'

/** May run twice, even at once: a built release is left as it is, and a run that dies leaves nothing. */
export async function buildRelease(ctx: Context, input: { releaseId: number }): Promise<void> {
  allow(ctx.actor, 'release')
  const { releaseId } = input
  try {
    await ctx.db.$transaction((lock) => buildAlone(ctx, lock, releaseId), { timeout: BUILD_MS })
  } catch (error) {
    const message = error instanceof Error ? error.message.slice(0, 2000) : String(error)
    const unbuilt = { id: releaseId, state: { not: 'ready' as const } }
    await ctx.db.release.updateMany({ where: unbuilt, data: { state: 'failed', error: message } })
    throw error
  }
}

const BUILD_MS = 3_000_000

/** The lock is held by a transaction of its own, so that the build's snapshot is taken after it was won. */
async function buildAlone(ctx: Context, lock: Tx, releaseId: number): Promise<void> {
  await takeLock(lock, 'build-release', releaseId)
  const release = await ctx.db.release.findUniqueOrThrow({ where: { id: releaseId } })
  if (release.state === 'ready') return
  const options = createReleaseSchema.parse(release.options)
  await ctx.db.$transaction((tx) => build(ctx, tx, { releaseId, options }), {
    isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead,
    timeout: BUILD_MS,
  })
}

type Work = { releaseId: number; options: ReturnType<typeof createReleaseSchema.parse> }

async function build(ctx: Context, tx: Tx, { releaseId, options }: Work): Promise<void> {
  const basis = await loadBasis(tx, options)
  const sft = releaseFileWriter(tx, releaseId, 'sft.jsonl')
  const excluded = releaseFileWriter(tx, releaseId, 'excluded.jsonl')
  await sft.open()
  await excluded.open()
  const counts = emptyTally()
  const sources: SourceCounts = new Map()
  const teachers: TeacherCounts = new Map()
  for await (const batch of scanApprovals(tx, { ...options, basis })) {
    for (const row of batch) tally(counts, row)
    await writeApproved(tx, batch, { releaseId, sft, excluded, sources, teachers })
  }
  const files = [await sft.finish(), await excluded.finish()]
  const facts = await describe(ctx, tx, { counts, sources, teachers, options, basis })
  const manifest: Manifest = { ...facts, files: [...files, await storeCard(tx, releaseId, facts)] }
  // What it rests on may have changed since it was asked for.
  const built = { graphId: basis.graph.id, calibrationId: basis.calibration?.id ?? null, manifest, readyAt: ctx.now }
  await tx.release.update({ where: { id: releaseId }, data: { state: 'ready', error: null, ...built } })
  await recordEvent(ctx, tx, {
    action: 'build-release',
    subject: 'release',
    subjectId: releaseId,
    detail: { files: manifest.files },
  })
}

async function storeCard(tx: Tx, releaseId: number, facts: ReleaseFacts): Promise<FileFacts> {
  const card = releaseFileWriter(tx, releaseId, 'README.md')
  await card.open()
  for (const line of writeCard(facts).split('\n')) await card.writeLine(line)
  return card.finish()
}

type Made = { counts: Tally; sources: SourceCounts; teachers: TeacherCounts; options: Work['options']; basis: Basis }

async function describe(
  ctx: Context,
  tx: Tx,
  { counts, sources, teachers, options, basis }: Made,
): Promise<ReleaseFacts> {
  const rounds = await tx.round.findMany({
    where: { reviews: { some: { state: 'submitted' } }, ...(options.includeSimulated ? {} : { isSimulated: false }) },
    select: { id: true, name: true, seed: true, isSimulated: true },
    orderBy: { id: 'asc' },
  })
  const { version: graphVersion, sha256 } = basis.graph
  return {
    format: 'medaction-release/1',
    version: options.version,
    createdAt: ctx.now.toISOString(),
    project: 'medaction 0.1.0',
    graph: { version: graphVersion, sha256 },
    metricVersion: METRIC_VERSION,
    linkRevision: (await loadChoices(tx)).revision,
    calibration: basis.calibration,
    guarantee: basis.guarantee,
    includesSimulated: options.includeSimulated,
    includesUncertified: options.includeUncertified,
    rounds,
    ...counts,
    cases: counts.cases.size,
    sources: [...sources.values()],
    teachers: [...teachers.values()],
  }
}
