// How many cases of each source are on either side.
import type { SplitCount } from '@/lib/core/domain/split'
import type { Db, Tx } from '../db'

/** By the names of the sources. */
export async function countSplits(db: Db | Tx): Promise<SplitCount[]> {
  const groups = await db.case.groupBy({ by: ['sourceName', 'split'], _count: true })
  const bySource = new Map<string, SplitCount>()
  for (const { sourceName, split, _count } of groups) {
    const count = bySource.get(sourceName) ?? { source: sourceName, train: 0, heldOut: 0 }
    bySource.set(sourceName, count)
    if (split === 'train') count.train = _count
    else count.heldOut = _count
  }
  return [...bySource.values()].sort((a, b) => (a.source < b.source ? -1 : 1))
}
