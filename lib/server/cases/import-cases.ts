// Imports clinical cases from a stream of parsed items: good ones go in, broken ones are refused whole and listed.
import type { ClinicalCase } from '@/lib/core/domain/case'
import type { ImportReport } from '@/lib/core/domain/case-list'
import { allow } from '@/lib/core/domain/policy'
import { contentHash } from '../content-hash'
import type { Context } from '../context'
import { getActiveGraph } from '../graphs/load-graph'
import { emptyReport, inItemBatches, type ParsedItem, refuseDefects, selectUnstored } from '../import-report'
import { type HashedCase, type ReadCase, readCases, storeCases } from './store-cases'

type Item = ParsedItem<ClinicalCase>

/**
 * Idempotent by content hash. A case whose id is stored with other content is refused. With `readsText` findings are read from the
 * texts by the active graph before a case is stored; the hash is that of the case as given, so a case that is stored stays as it is,
 * whether it is imported again with or without.
 */
export async function importCases(
  ctx: Context,
  input: { items: AsyncIterable<Item> | Iterable<Item>; isDryRun: boolean; readsText?: boolean },
): Promise<ImportReport> {
  allow(ctx.actor, 'import')
  const report = emptyReport(input.isDryRun)
  const readsText = input.readsText ?? false
  if (readsText) await getActiveGraph(ctx.db)
  for await (const batch of inItemBatches(input.items, 200)) await importBatch(ctx, batch, readsText, report)
  return report
}

async function importBatch(ctx: Context, batch: Item[], readsText: boolean, report: ImportReport): Promise<void> {
  const sound = refuseDefects(batch, report)
  let open = sound.map(({ place, value }) => ({ place, value, sha256: contentHash(value) }))
  // What another import stored in between is looked at again.
  while (open.length > 0) {
    const fresh = await selectFresh(ctx, open, report)
    const stored: ReadCase[] = report.isDryRun
      ? await readCases(ctx.db, fresh, readsText)
      : await ctx.db.$transaction((tx) => storeCases(ctx, tx, fresh, readsText))
    report.created += stored.length
    for (const { value, flags } of stored)
      report.flagged.push(...flags.map((raised) => ({ item: value.id, ...raised })))
    const done = new Set(stored.map(({ given }) => given))
    open = fresh.filter((item) => !done.has(item))
  }
}

async function selectFresh(ctx: Context, cases: HashedCase[], report: ImportReport): Promise<HashedCase[]> {
  const known = await ctx.db.case.findMany({
    where: { key: { in: cases.map((item) => item.value.id) } },
    select: { key: true, sha256: true },
  })
  return selectUnstored(cases, known, 'case', report)
}
