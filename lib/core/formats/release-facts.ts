// What every row of a release says of its tree, and of the trajectory that it was made of.
import type { RenderOptions } from '../domain/release-options'
import type { ReleaseTrajectory, ReleaseTree, ReleaseTurnLabel } from '../domain/release-tree'
import { columns, column, listOf, type Column, type ReleaseRow } from './release-column'

export const treeColumns: Column[] = columns(
  'string',
  ...['tree_id', 'case_id', 'split', 'specialty', 'source', 'reference', 'licence'],
  ...['teacher', 'teacher_model', 'teacher_prompt'],
)

export function treeFacts({ id, split, teacher, case: { id: caseId, ...clinical } }: ReleaseTree): ReleaseRow {
  const { specialty, source, reference, licence } = clinical
  const { name, model, prompt } = teacher
  const origin = { specialty, source, reference, licence }
  return { tree_id: id, case_id: caseId, split, ...origin, teacher: name, teacher_model: model, teacher_prompt: prompt }
}

export const metricColumns: Column[] = columns('float', 'dtc', 'rac', 'buc', 'og', 'mtc', 'acceptance')

/** Null where scores are dropped, and where there are none. */
export function metricFacts({ metrics, acceptance }: ReleaseTrajectory, { scores }: RenderOptions): ReleaseRow {
  const { dtc = null, rac = null, buc = null, og = null, mtc = null } = (scores === 'keep' ? metrics : null) ?? {}
  return { dtc, rac, buc, og, mtc, acceptance: scores === 'keep' ? acceptance : null }
}

export const trajectoryColumns: Column[] = [
  column('id', 'string'),
  ...treeColumns,
  column('approval', 'string'),
  ...columns('int', 'turns', 'path_turns'),
  column('is_truncated', 'bool'),
  column('outcome', 'string'),
  ...metricColumns,
  column('verdict_ids', listOf('int')),
  column('decision_id', 'int'),
]

export function trajectoryFacts(tree: ReleaseTree, trajectory: ReleaseTrajectory, render: RenderOptions): ReleaseRow {
  const { id, approval, turnIds, pathTurns, outcome, verdictIds, decisionId } = trajectory
  return {
    id,
    ...treeFacts(tree),
    approval,
    turns: turnIds.length,
    path_turns: pathTurns,
    is_truncated: turnIds.length < pathTurns,
    outcome: render.scores === 'keep' ? outcome : null,
    ...metricFacts(trajectory, render),
    verdict_ids: verdictIds,
    decision_id: decisionId,
  }
}

/** Why a turn was rejected: the reasons of all who rejected it, each once, sorted. */
export function readReasons({ ratings }: ReleaseTurnLabel): string[] {
  const rejecting = ratings.filter(({ kind }) => kind === 'REJECT' || kind === 'EDIT')
  return [...new Set(rejecting.flatMap(({ reasons }) => reasons))].sort()
}
