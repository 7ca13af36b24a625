// Imports case reports from a stream of parsed items: good ones go in, broken ones are refused whole and listed.
import type { ImportReport } from '@/lib/core/domain/case-list'
import { allow } from '@/lib/core/domain/policy'
import type { Report } from '@/lib/core/domain/report'
import { recordEvent } from '../audit/record-event'
import { contentHash } from '../content-hash'
import type { Context } from '../context'
import { emptyReport, inItemBatches, inOrderOf, type ParsedItem, refuseDefects, selectUnstored } from '../import-report'
import { fromReport } from './report-row'

type Item = ParsedItem<Report>
type Hashed = { place: string; value: Report; sha256: string }

const BATCH = 100

/** Idempotent by content hash. A report whose id is stored with other content is refused. */
export async function importReports(
  ctx: Context,
  input: { items: AsyncIterable<Item> | Iterable<Item>; isDryRun: boolean },
): Promise<ImportReport> {
  allow(ctx.actor, 'import')
  const outcome = emptyReport(input.isDryRun)
  for await (const batch of inItemBatches(input.items, BATCH)) await importBatch(ctx, batch, outcome)
  return outcome
}

async function importBatch(ctx: Context, batch: Item[], outcome: ImportReport): Promise<void> {
  const sound = refuseDefects(batch, outcome)
  let open = sound.map(({ place, value }) => ({ place, value, sha256: contentHash(value) }))
  // What another import stored in between is looked at again.
  while (open.length > 0) {
    const fresh = await selectFresh(ctx, open, outcome)
    const stored = outcome.isDryRun ? new Set(fresh.map(({ value }) => value.id)) : await storeReports(ctx, fresh)
    outcome.created += stored.size
    open = fresh.filter(({ value }) => !stored.has(value.id))
  }
}

async function selectFresh(ctx: Context, reports: Hashed[], outcome: ImportReport): Promise<Hashed[]> {
  const known = await ctx.db.report.findMany({
    where: { key: { in: reports.map(({ value }) => value.id) } },
    select: { key: true, sha256: true },
  })
  return selectUnstored(reports, known, 'report', outcome)
}

/** The keys of those that went in. */
async function storeReports(ctx: Context, reports: readonly Hashed[]): Promise<Set<string>> {
  if (reports.length === 0) return new Set()
  return ctx.db.$transaction(async (tx) => {
    const rows = reports.map(({ value, sha256 }) => {
      return { ...fromReport(value, sha256), createdById: ctx.actor.id, createdAt: ctx.now }
    })
    const data = inOrderOf(rows, (row) => row.key)
    const created = await tx.report.createManyAndReturn({ data, skipDuplicates: true, select: { key: true } })
    const keys = created.map(({ key }) => key)
    const detail = { count: keys.length, keys }
    if (keys.length > 0)
      await recordEvent(ctx, tx, { action: 'import-reports', subject: 'report', subjectId: 'batch', detail })
    return new Set(keys)
  })
}
