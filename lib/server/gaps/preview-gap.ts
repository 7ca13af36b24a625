// What a graph with the chosen edges would change, computed exactly: only what cannot change is left unscored.
import type { GapEdge, PreviewGap } from '@/lib/core/domain/gap'
import type { ChangedTrajectory, GapPreview } from '@/lib/core/domain/gap-preview'
import { graphVersion } from '@/lib/core/domain/graph'
import { allow } from '@/lib/core/domain/policy'
import { affectedFindings } from '@/lib/core/graph/affected-findings'
import { buildGraph } from '@/lib/core/graph/build-graph'
import type { MedicalGraph } from '@/lib/core/graph/medical-graph'
import { backgroundRate } from '@/lib/core/metrics/background-rate'
import { findingProbability } from '@/lib/core/metrics/finding-probability'
import type { Context } from '../context'
import type { Db } from '../db'
import { loadGraph } from '../graphs/load-graph'
import { loadChoices } from '../links/load-choices'
import { loadActiveFilter } from '../scores/active-filter'
import { changeOf, compareScores, type UntitledChange } from './compare-scores'
import { type Basis, loadBasis, requireBasis } from './gap-basis'
import { readSourceGraph } from './read-source-graph'
import { termsMeaning, touchedTreeIds } from './touched-trees'
import { widenGraph } from './widen-graph'

const SHOWN = 500
/** So many are kept while walking before the list is cut to what is shown. */
const HELD = 2000

/** Compares with the active graph, so that edges of versions that wait to be made active count too. */
export async function previewGap(ctx: Context, input: PreviewGap): Promise<GapPreview> {
  allow(ctx.actor, 'edit-graph')
  const basis = await loadBasis(ctx.db)
  requireBasis(basis, input.basedOnId)
  const before = await loadGraph(ctx.db, basis.active.id)
  const after = buildGraph(widenGraph(await readSourceGraph(ctx.db, basis.basis.id), input.edges))
  const { choices } = await loadChoices(ctx.db)
  const affected = affectedFindings(before, [...input.edges, ...(await pendingPairs(ctx.db, basis))])
  const termIds = affected && (await termsMeaning(ctx.db, { graph: before, choices }, affected))
  const comparison = { before, after, choices, filter: await loadActiveFilter(ctx.db) }
  const total = { trees: 0, scored: 0, changed: 0 }
  const flips = new Map<string, GapPreview['flips'][number]>()
  let shown: UntitledChange[] = []
  for await (const treeIds of touchedTreeIds(ctx.db, termIds)) {
    const { scored, changed } = await compareScores(ctx.db, treeIds, comparison)
    total.trees += treeIds.length
    total.scored += scored
    total.changed += changed.length
    countFlips(flips, changed)
    shown.push(...changed)
    if (shown.length > HELD) shown = cut(shown)
  }
  shown = cut(shown)
  const flipped = [...flips.values()].reduce((sum, { trajectories }) => sum + trajectories, 0)
  return {
    ...{ active: graphVersion(basis.active), basedOn: graphVersion(basis.basis) },
    pairs: input.edges.map((edge) => previewPair(before, after, edge)),
    trees: { all: await ctx.db.tree.count(), scored: total.trees },
    trajectories: { scored: total.scored, changed: total.changed, flipped },
    flips: [...flips.values()],
    ...{ changed: await withTitles(ctx.db, shown), hidden: total.changed - shown.length },
  }
}

/** Edges that stand in versions made from the active one already. */
function pendingPairs(db: Db, { pendingIds }: Basis) {
  const where = { kind: 'added' as const, graphId: { in: pendingIds } }
  return db.gapChoice.findMany({ where, select: { diseaseId: true, findingId: true } })
}

function previewPair(before: MedicalGraph, after: MedicalGraph, { diseaseId, findingId }: GapEdge) {
  const change = (of: (graph: MedicalGraph) => number) => ({ before: of(before), after: of(after) })
  return {
    ...{ diseaseId, findingId },
    probability: change((graph) => findingProbability(graph, diseaseId, findingId)),
    background: change((graph) => backgroundRate(graph, findingId)),
    affectedFindings: affectedFindings(before, [{ diseaseId, findingId }])?.length ?? null,
  }
}

const cut = (changed: UntitledChange[]) =>
  changed
    .sort((a, b) => Number(b.isFlipped) - Number(a.isFlipped) || changeOf(b) - changeOf(a) || a.treeId - b.treeId)
    .slice(0, SHOWN)

function countFlips(flips: Map<string, GapPreview['flips'][number]>, changed: readonly UntitledChange[]): void {
  for (const { isFlipped, before, after } of changed) {
    if (!isFlipped) continue
    const way = `${before.decision} ${after.decision}`
    const known = flips.get(way) ?? { from: before.decision, to: after.decision, trajectories: 0 }
    flips.set(way, { ...known, trajectories: known.trajectories + 1 })
  }
}

async function withTitles(db: Db, changed: readonly UntitledChange[]): Promise<ChangedTrajectory[]> {
  const ids = [...new Set(changed.map(({ treeId }) => treeId))]
  const trees = await db.tree.findMany({
    where: { id: { in: ids } },
    select: { id: true, case: { select: { title: true } } },
  })
  const titles = new Map(trees.map(({ id, case: { title } }) => [id, title]))
  return changed.map((each) => ({ ...each, caseTitle: titles.get(each.treeId) ?? '' }))
}
