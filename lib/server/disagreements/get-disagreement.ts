// One disagreement in full: the case, the turns of the path with what was measured, and what every reader said, under pseudonyms.
import type { DisagreementDetail, GetDisagreement } from '@/lib/core/domain/disagreement'
import { observationSchema } from '@/lib/core/domain/case'
import { allow } from '@/lib/core/domain/policy'
import { DomainError } from '@/lib/core/errors'
import { loadSides } from '../adjudications/load-sides'
import type { Context } from '../context'
import { toReviewTurn } from '../reviews/load-review-tree'
import { toTurns } from '../trees/tree-row'
import { toDisagreements } from './disagreement-rows'
import type { JudgedTree } from './judged-trees'
import { measureTree, placeOf } from './measured-trees'
import { loadScoredPaths, type ScoredPath } from './scored-paths'
import { loadChoicesOn } from './standing-choices'

/** Throws `not-found` where the trajectory is not there or was never labelled, and `conflict` where it has no score. */
export async function getDisagreement(ctx: Context, input: GetDisagreement): Promise<DisagreementDetail> {
  allow(ctx.actor, 'audit')
  const { trajectoryId, roundId } = input
  const stored = await ctx.db.trajectory.findUnique({ where: { id: trajectoryId }, select: { treeId: true } })
  const found = stored && (await measureTree(ctx.db, stored.treeId, roundId))
  if (!found) throw new DomainError('not-found', `Physicians have labelled no trajectory ${trajectoryId}.`)
  const [path] = await loadScoredPaths(ctx.db, [trajectoryId])
  if (!path) throw new DomainError('conflict', 'This trajectory has no score to compare with the physicians’ word.')
  const choices = await loadChoicesOn(ctx.db, trajectoryId)
  const { tree, parted } = found
  const own = parted.find((each) => each.trajectoryId === trajectoryId) ?? null
  const [standing] = choices
  const choice = standing?.cause ? { ...standing, cause: standing.cause } : null
  const listed = { trajectoryId, tree, place: own?.place ?? placeOf(0, trajectoryId), parted: own, choice }
  const [disagreement] = await toDisagreements(ctx.db, [listed])
  if (!disagreement) throw new DomainError('conflict', 'This trajectory has lost its score; score its tree again.')
  const { case: clinicalCase } = path.tree
  return {
    ...{ disagreement, graphId: path.score.graphId, caseId: path.caseId, choices },
    ...{ observation: observationSchema.parse(clinicalCase.observation).text, diagnosis: clinicalCase.diagnosisLabel },
    path: await readPath(ctx, tree, path),
  }
}

async function readPath(ctx: Context, { treeId, roundId }: JudgedTree, { path, scores }: ScoredPath) {
  const turns = toTurns(await ctx.db.turn.findMany({ where: { treeId }, orderBy: { ordinal: 'asc' } }))
  const within = { treeId, roundId }
  const labels = await ctx.db.finalLabel.findMany({ where: within })
  const adjudications = await ctx.db.adjudication.findMany({ where: within, select: { id: true, turnOrdinal: true } })
  const read = path.map(async (turn, at) => {
    const { ordinal } = turn
    const label = labels.find(({ turnOrdinal }) => turnOrdinal === ordinal)
    return {
      ...{ turn: toReviewTurn(turn), score: scores[at] ?? null, label: label?.label ?? null },
      isAdjudicated: label?.source === 'adjudicated',
      adjudicationId: adjudications.find(({ turnOrdinal }) => turnOrdinal === ordinal)?.id ?? null,
      sides: await loadSides(ctx, { ...within, turnOrdinal: ordinal }, turns),
    }
  })
  return Promise.all(read)
}
