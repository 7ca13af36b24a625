// Builds a release: walks the approved set once, in one snapshot, and stores its files, items and manifest together.
import { allow } from '@/lib/core/domain/policy'
import { createReleaseSchema, type Manifest } from '@/lib/core/domain/release'
import { companionNames, writeCompanions } from '@/lib/core/formats/release-companions'
import { Prisma, type Release as ReleaseRow } from '@/lib/generated/prisma/client'
import { takeLock } from '../advisory-lock'
import { requireNoWithdrawal, requireStandingCertificate } from '../audit-streams/require-no-withdrawal'
import { recordEventBy } from '../audit/record-event'
import type { Context } from '../context'
import type { Tx } from '../db'
import { inBatches } from '../in-batches'
import { type BulkSql, inBulkTransaction } from '../sql'
import { describeRelease } from './describe-release'
import { type Basis, loadBasis } from './load-basis'
import { openReleaseChunks } from './release-chunks'
import { type FileFacts, writeTextFile } from './release-file-writer'
import { viewFileNames } from './view-files'
import { EXCLUDED_FILE, writeRelease } from './write-release'

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
  await requireNoWithdrawal(ctx.db)
  const work = (tx: Tx) => inBulkTransaction((sql) => build(ctx, { tx, sql, release }))
  await ctx.db.$transaction(work, {
    isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead,
    timeout: BUILD_MS,
  })
}

/** Everything is read in the snapshot of `tx` and written by `sql`, which commits first. */
type Work = { tx: Tx; sql: BulkSql; release: ReleaseRow }

async function build(ctx: Context, { tx, sql, release }: Work): Promise<void> {
  const { id: releaseId } = release
  const options = createReleaseSchema.parse(release.options)
  const basis = await loadBasis(tx, options)
  await addFiles(sql, releaseId, [...viewFileNames(options), EXCLUDED_FILE, ...companionNames])
  const chunks = openReleaseChunks(sql, releaseId)
  const written = await writeRelease({ db: ctx.db, tx, basis, releaseId }, chunks, options)
  const facts = await describeRelease(ctx, tx, { release, options, basis, written })
  const companions: FileFacts[] = []
  for (const { name, text } of writeCompanions(facts, written.files))
    companions.push(await writeTextFile(chunks, name, text))
  await chunks.end()
  const manifest: Manifest = { ...facts, files: [...written.files, ...companions] }
  await keepFiles(sql, releaseId, manifest.files)
  for (const batch of inBatches(written.items)) await sql.insert('release_items', batch)
  await requireStandingCertificate(ctx, tx, basis.calibration?.id ?? null)
  await finish(ctx, sql, { releaseId, manifest, basis })
}

/** Before their pieces come; which of them stay is known at the end. */
const addFiles = (sql: BulkSql, releaseId: number, names: readonly string[]) =>
  sql.insert(
    'release_files',
    names.map((name) => ({ release_id: releaseId, name, sha256: '', bytes: 0, lines: 0 })),
  )

async function keepFiles(sql: BulkSql, releaseId: number, files: readonly FileFacts[]): Promise<void> {
  await sql.rows(
    `UPDATE release_files f SET sha256 = k.sha256, bytes = k.bytes, lines = k.lines
     FROM json_to_recordset($2::json) AS k(name text, sha256 text, bytes bigint, lines int)
     WHERE f.release_id = $1::int AND f.name = k.name`,
    [releaseId, JSON.stringify(files)],
  )
  const names = files.map(({ name }) => name)
  await sql.rows('DELETE FROM release_files WHERE release_id = $1::int AND NOT name = ANY($2::text[])', [
    releaseId,
    names,
  ])
}

type Made = { releaseId: number; manifest: Manifest; basis: Basis }

async function finish(ctx: Context, sql: BulkSql, { releaseId, manifest, basis }: Made): Promise<void> {
  // What it rests on may have changed since it was asked for.
  await sql.rows(
    `UPDATE releases SET state = 'ready', error = NULL, graph_id = $2::int, calibration_id = $3::int, manifest = $4::jsonb,
       ready_at = $5::timestamptz WHERE id = $1::int`,
    [releaseId, basis.graph.id, basis.calibration?.id ?? null, JSON.stringify(manifest), ctx.now],
  )
  const subject = { subject: 'release', subjectId: releaseId }
  await recordEventBy(ctx, sql, { action: 'build-release', ...subject, detail: { files: manifest.files } })
}
