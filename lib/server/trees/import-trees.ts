// Imports trajectory trees from a stream of parsed items and scores them: good ones go in, broken ones are refused whole.
import type { ImportReport } from '@/lib/core/domain/case-list'
import { allow } from '@/lib/core/domain/policy'
import type { Tree } from '@/lib/core/domain/tree'
import { contentHash } from '../content-hash'
import type { Context } from '../context'
import { emptyReport, inItemBatches, type ParsedItem, refuseDefects } from '../import-report'
import { storeTrees, type NewTree } from './store-trees'

type Item = ParsedItem<Tree>

/** Idempotent by content hash. A tree of an unknown case, or whose id is stored with other content, is refused. */
export async function importTrees(
  ctx: Context,
  input: { items: AsyncIterable<Item> | Iterable<Item>; isDryRun: boolean; graphId?: number },
): Promise<ImportReport> {
  allow(ctx.actor, 'import')
  const report = emptyReport(input.isDryRun)
  for await (const batch of inItemBatches(input.items, 100)) {
    const fresh = await selectFresh(ctx, refuseDefects(batch, report), report)
    report.created += fresh.length
    if (!input.isDryRun) await storeTrees(ctx, { trees: fresh, graphId: input.graphId ?? null })
  }
  return report
}

async function selectFresh(
  ctx: Context,
  items: { place: string; value: Tree }[],
  report: ImportReport,
): Promise<NewTree[]> {
  const caseRows = await ctx.db.case.findMany({
    where: { key: { in: items.map((item) => item.value.caseId) } },
    select: { id: true, key: true },
  })
  const caseIds = new Map(caseRows.map((row) => [row.key, row.id]))
  const stored = await ctx.db.tree.findMany({
    where: { key: { in: items.map((item) => item.value.id) } },
    select: { key: true, sha256: true },
  })
  const hashes = new Map(stored.map((row) => [row.key, row.sha256]))
  return items.flatMap(({ place, value: tree }) => {
    const sha256 = contentHash(tree)
    const caseId = caseIds.get(tree.caseId)
    const known = hashes.get(tree.id)
    hashes.set(tree.id, known ?? sha256)
    if (known === sha256) report.unchanged += 1
    else if (known)
      refuse(report, place, `the tree "${tree.id}" is stored with other content; give the new one another id`)
    else if (caseId === undefined)
      refuse(
        report,
        place,
        `the tree "${tree.id}" names the case "${tree.caseId}", which is not stored; import it first`,
      )
    else return [{ tree, caseId, sha256 }]
    return []
  })
}

function refuse(report: ImportReport, place: string, detail: string): void {
  report.refused += 1
  report.defects.push({ pointer: place, detail })
}
