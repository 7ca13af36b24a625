// Walks the trees that new edges can touch and gathers what comes out differently.
import type { GapPreview } from '@/lib/core/domain/gap-preview'
import type { Db } from '../db'
import { changeOf, compareScores, type UntitledChange } from './compare-scores'
import { touchedTreeIds } from './touched-trees'

type Comparison = Parameters<typeof compareScores>[2]
type Flip = GapPreview['flips'][number]
type Changes = { trees: number; scored: number; changed: number; flips: Flip[]; shown: UntitledChange[] }

const SHOWN = 500
/** So many are kept while walking before the list is cut to what is shown. */
const HELD = 2000

/** `goOn` is called before each batch, and throws where nobody waits any more. */
export async function walkChanges(
  db: Db,
  termIds: readonly number[] | null,
  comparison: Comparison,
  goOn: () => void,
): Promise<Changes> {
  const total = { trees: 0, scored: 0, changed: 0 }
  const flips = new Map<string, Flip>()
  let shown: UntitledChange[] = []
  for await (const treeIds of touchedTreeIds(db, termIds)) {
    goOn()
    const { scored, changed } = await compareScores(db, treeIds, comparison)
    total.trees += treeIds.length
    total.scored += scored
    total.changed += changed.length
    countFlips(flips, changed)
    shown.push(...changed)
    if (shown.length > HELD) shown = cut(shown)
  }
  return { ...total, flips: [...flips.values()], shown: cut(shown) }
}

const cut = (changed: UntitledChange[]) =>
  changed
    .sort((a, b) => Number(b.isFlipped) - Number(a.isFlipped) || changeOf(b) - changeOf(a) || a.treeId - b.treeId)
    .slice(0, SHOWN)

function countFlips(flips: Map<string, Flip>, changed: readonly UntitledChange[]): void {
  for (const { isFlipped, before, after } of changed) {
    if (!isFlipped) continue
    const way = `${before.decision} ${after.decision}`
    const known = flips.get(way) ?? { from: before.decision, to: after.decision, trajectories: 0 }
    flips.set(way, { ...known, trajectories: known.trajectories + 1 })
  }
}
