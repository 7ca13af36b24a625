// What a graph with the chosen edges would change, computed exactly: only what cannot change is left unscored.
import type { GapEdge, PreviewGap } from '@/lib/core/domain/gap'
import type { ChangedTrajectory, GapPreview } from '@/lib/core/domain/gap-preview'
import { graphVersion } from '@/lib/core/domain/graph'
import { allow } from '@/lib/core/domain/policy'
import { DomainError } from '@/lib/core/errors'
import { affectedFindings } from '@/lib/core/graph/affected-findings'
import { buildGraph } from '@/lib/core/graph/build-graph'
import type { MedicalGraph } from '@/lib/core/graph/medical-graph'
import { backgroundRate } from '@/lib/core/metrics/background-rate'
import { findingProbability } from '@/lib/core/metrics/finding-probability'
import type { Context } from '../context'
import type { Db } from '../db'
import { loadGraph } from '../graphs/load-graph'
import { loadChoices } from '../links/load-choices'
import { defaultFilter } from '../scores/active-filter'
import type { UntitledChange } from './compare-scores'
import { type Basis, loadBasis, requireBasis } from './gap-basis'
import { takePreviewTurn } from './preview-turn'
import { readSourceGraph } from './read-source-graph'
import { countTouchedTrees, termsMeaning } from './touched-trees'
import { walkChanges } from './walk-changes'
import { widenGraph } from './widen-graph'

/** What a request may ask of this process: about a minute of scoring. */
const MAX_TREES = 50_000

/**
 * Compares with the active graph, so that edges of versions that wait to be made active count too. Throws `too-large` where the edges can
 * touch more than `maxTrees` trees, and `conflict` where the client has gone or asks for a newer preview.
 */
export async function previewGap(ctx: Context, input: PreviewGap, maxTrees = MAX_TREES): Promise<GapPreview> {
  allow(ctx.actor, 'edit-graph')
  return takePreviewTurn(ctx, (goOn) => preview(ctx, input, { maxTrees, goOn }))
}

type Bounds = { maxTrees: number; goOn: () => void }

async function preview(ctx: Context, input: PreviewGap, { maxTrees, goOn }: Bounds): Promise<GapPreview> {
  const basis = await loadBasis(ctx.db)
  requireBasis(basis, input.basedOnId)
  const before = await loadGraph(ctx.db, basis.active.id)
  const wider = widenGraph(await readSourceGraph(ctx.db, basis.basis.id), input.edges)
  const { choices } = await loadChoices(ctx.db)
  const affected = affectedFindings(before, [...input.edges, ...(await pendingPairs(ctx.db, basis))])
  const termIds = affected && (await termsMeaning(ctx.db, { graph: before, choices }, affected))
  requireFew(await countTouchedTrees(ctx.db, termIds), maxTrees)
  goOn()
  const after = buildGraph(wider)
  const comparison = { before, after, choices, filter: defaultFilter }
  const { trees, scored, changed, flips, shown } = await walkChanges(ctx.db, termIds, comparison, goOn)
  const flipped = flips.reduce((sum, { trajectories }) => sum + trajectories, 0)
  return {
    ...{ active: graphVersion(basis.active), basedOn: graphVersion(basis.basis) },
    pairs: input.edges.map((edge) => previewPair(before, after, edge)),
    trees: { all: await ctx.db.tree.count(), scored: trees },
    trajectories: { scored, changed, flipped },
    flips,
    ...{ changed: await withTitles(ctx.db, shown), hidden: changed - shown.length },
  }
}

function requireFew(trees: number, maxTrees: number): void {
  if (trees <= maxTrees) return
  const [touched, most] = [trees, maxTrees].map((count) => count.toLocaleString('en'))
  throw new DomainError(
    'too-large',
    `These edges can change the scores of ${touched} trees, and a preview scores at most ${most}. Choose fewer pairs, or add the edges in a version that is not made active, and score the trees under it to compare: under Scores, or with "score --graph-version" on the command line.`,
  )
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

async function withTitles(db: Db, changed: readonly UntitledChange[]): Promise<ChangedTrajectory[]> {
  const ids = [...new Set(changed.map(({ treeId }) => treeId))]
  const trees = await db.tree.findMany({
    where: { id: { in: ids } },
    select: { id: true, case: { select: { title: true } } },
  })
  const titles = new Map(trees.map(({ id, case: { title } }) => [id, title]))
  return changed.map((each) => ({ ...each, caseTitle: titles.get(each.treeId) ?? '' }))
}
