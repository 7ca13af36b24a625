// One tree as a researcher sees it: turns, trajectories with scores and decisions, and physicians' labels.
import { allow } from '@/lib/core/domain/policy'
import { treeDefectSchema } from '@/lib/core/domain/tree'
import type { TreeDetail } from '@/lib/core/domain/tree-list'
import { DomainError } from '@/lib/core/errors'
import type { Context } from '../context'
import { toCase } from '../cases/case-row'
import { treeSummarySelect, toTreeSummary } from './list-trees'
import { labelTrajectories } from './load-final-labels'
import { loadTreeTrajectories } from './load-tree-trajectories'
import { toTurns } from './tree-row'

/** Authors of edits stand under their pseudonyms. */
export async function getTree(ctx: Context, input: { treeId: number }): Promise<TreeDetail> {
  allow(ctx.actor, 'read-research')
  const { treeId } = input
  const found = await ctx.db.tree.findUnique({
    where: { id: treeId },
    select: { ...treeSummarySelect, defects: true },
  })
  if (!found) throw new DomainError('not-found', `There is no tree ${treeId}.`)
  const { defects, ...row } = found
  const turnRows = await ctx.db.turn.findMany({
    where: { treeId },
    orderBy: { ordinal: 'asc' },
    include: { author: { select: { pseudonym: true } } },
  })
  const clinicalCase = toCase(await ctx.db.case.findUniqueOrThrow({ where: { id: row.caseId } }))
  const turns = toTurns(turnRows)
  const labels = await loadLabels(ctx, treeId)
  return {
    ...toTreeSummary(row),
    diagnosis: clinicalCase.diagnosis.label,
    observation: clinicalCase.observation.text,
    defects: treeDefectSchema.array().parse(defects),
    hasModelCalls: (await ctx.db.modelCall.count({ where: { treeId }, take: 1 })) > 0,
    turnList: turns.map(({ authorId: _author, ordinal, ...turn }) => ({
      ...turn,
      author: turnRows[ordinal]?.author?.pseudonym ?? null,
    })),
    trajectoryList: (await loadTreeTrajectories(ctx.db, treeId)).map(
      ({ ordinals: _ordinals, filter: _filter, ...trajectory }) => ({
        ...trajectory,
        label: labels.byTrajectory.get(trajectory.id) ?? 'unreviewed',
      }),
    ),
    labels: labels.byTurn.map(({ ordinal, ...label }) => ({ ...label, turnId: turns[ordinal]?.id ?? '' })),
    disputes: await loadDisputes(ctx, treeId),
  }
}

async function loadDisputes(ctx: Context, treeId: number): Promise<TreeDetail['disputes']> {
  const rows = await ctx.db.adjudication.findMany({
    where: { treeId, state: 'open' },
    orderBy: [{ round: { isSimulated: 'asc' } }, { roundId: 'desc' }, { turnOrdinal: 'asc' }],
    select: { round: { select: { name: true } }, turn: { select: { key: true } } },
  })
  return rows.map(({ round, turn }) => ({ round: round.name, turnId: turn.key }))
}

/** Every round's labels of turns, and the newest round's word on each trajectory; real rounds before simulated ones. */
async function loadLabels(ctx: Context, treeId: number) {
  const rows = await ctx.db.finalLabel.findMany({
    where: { treeId },
    orderBy: [{ round: { isSimulated: 'asc' } }, { roundId: 'desc' }, { turnOrdinal: 'asc' }],
    include: { round: { select: { name: true } } },
  })
  const newest = rows[0]?.roundId
  const labelled = newest === undefined ? [] : await labelTrajectories(ctx.db, newest, [treeId])
  return {
    byTrajectory: new Map(labelled.map(({ trajectoryId, label }) => [trajectoryId, label.kind])),
    byTurn: rows.map(({ round, turnOrdinal, label, source }) => ({
      round: round.name,
      ordinal: turnOrdinal,
      label,
      source,
    })),
  }
}
