// Draws a round: trees by their probabilities, gold items and repeats beside them, each from a stream of the seed of its own.
import { drawGold } from '@/lib/core/calibration/draw-gold'
import { drawRepeats } from '@/lib/core/calibration/draw-repeats'
import { poissonSample } from '@/lib/core/calibration/poisson-sample'
import { seededRandom } from '@/lib/core/calibration/seeded-random'
import { type PlannedSlot, planSlots, type WantedTree } from '@/lib/core/domain/plan-slots'
import type { OpenRound } from '@/lib/core/domain/round'
import { wantedReviews } from '@/lib/core/domain/wanted-reviews'
import type { Context } from '../context'
import type { Db, Tx } from '../db'
import { loadGold } from './load-gold'
import { loadRepeats } from './load-repeats'
import { type Candidates, weighCandidates, type Weighed } from './weigh-candidates'

export type DrawnTree = WantedTree & { specialty: string }
export type Draw = Candidates & {
  drawn: DrawnTree[]
  gold: { chosen: WantedTree[]; available: number }
  repeats: { chosen: number; available: number }
  slots: PlannedSlot[]
}

/** Nothing is stored. The same candidates, options and seed draw the same, gold items and repeats or not. */
export async function drawRound(ctx: Context, db: Db | Tx, options: OpenRound, graphId: number): Promise<Draw> {
  const { weighed, unscored } = await weighCandidates(db, options, graphId)
  const drawn = drawTrees(weighed, options)
  const drawnIds = drawn.map(({ treeId }) => treeId)
  const known = options.goldShare > 0 ? await loadGold(db, options, drawnIds) : []
  const gold = drawGold(known, options.goldShare, drawn.length, seededRandom(`${options.seed}:gold`)).map((tree) => ({
    ...{ treeId: tree.treeId, caseId: tree.caseId },
    reviews: Math.min(tree.readers, wantedReviews(options, tree.specialty)),
  }))
  const takenIds = [...drawnIds, ...gold.map(({ treeId }) => treeId)]
  const earlier = options.repeatShare > 0 ? await loadRepeats(ctx, db, options, takenIds) : []
  const reviews = drawn.reduce((sum, tree) => sum + tree.reviews, 0)
  const repeats = drawRepeats(earlier, options.repeatShare, reviews, seededRandom(`${options.seed}:repeats`))
  return {
    ...{ weighed, unscored, drawn },
    gold: { chosen: gold, available: known.filter(({ readers }) => readers > 0).length },
    repeats: { chosen: repeats.length, available: earlier.length },
    slots: planSlots({ drawn, gold, repeats }, seededRandom(`${options.seed}:places`)),
  }
}

function drawTrees(weighed: readonly Weighed[], options: OpenRound): DrawnTree[] {
  const probabilities = weighed.map(({ pi }) => pi)
  return poissonSample(probabilities, seededRandom(options.seed)).flatMap((index) => {
    const candidate = weighed[index]
    if (!candidate) return []
    const { treeId, caseId, specialty } = candidate
    return [{ treeId, caseId, specialty, reviews: wantedReviews(options, specialty) }]
  })
}
