// Imports trajectory trees from a stream of parsed items and scores them: good ones go in, broken ones are refused whole.
import type { ImportReport } from '@/lib/core/domain/case-list'
import { allow } from '@/lib/core/domain/policy'
import type { Tree } from '@/lib/core/domain/tree'
import { contentHash } from '../content-hash'
import type { Context } from '../context'
import { emptyReport, inItemBatches, type ParsedItem, refuse, refuseDefects } from '../import-report'
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
    let open = refuseDefects(batch, report)
    // What another import stored in between is looked at again.
    while (open.length > 0) {
      const fresh = await selectFresh(ctx, open, report)
      const stored = input.isDryRun ? keysOf(fresh) : await storeTrees(ctx, fresh, input.graphId ?? null)
      report.created += stored.size
      open = fresh.flatMap(({ place, tree }) => (stored.has(tree.id) ? [] : [{ place, value: tree }]))
    }
  }
  return report
}

const keysOf = (trees: NewTree[]) => new Set(trees.map(({ tree }) => tree.id))

async function selectFresh(
  ctx: Context,
  items: { place: string; value: Tree }[],
  report: ImportReport,
): Promise<(NewTree & { place: string })[]> {
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
    if (known === sha256) report.unchanged += 1
    else if (known)
      refuse(report, place, `the tree "${tree.id}" is stored with other content; give the new one another id`)
    else if (caseId === undefined)
      refuse(
        report,
        place,
        `the tree "${tree.id}" names the case "${tree.caseId}", which is not stored; import it first`,
      )
    else {
      hashes.set(tree.id, sha256)
      return [{ place, tree, caseId, sha256 }]
    }
    return []
  })
}
