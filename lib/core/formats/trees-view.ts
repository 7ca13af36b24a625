// The `trees` view: one node a row, with everything that a tree is rebuilt of; what is said of the tree stands in its first row.
import type { RenderOptions } from '../domain/release-options'
import type { ReleaseTrajectory, ReleaseTree, ReleaseTurn } from '../domain/release-tree'
import { type Column, column, columns, listOf, type ReleaseRow, structOf } from './release-column'
import { metricColumns, metricFacts, readReasons, treeColumns, treeFacts } from './release-facts'

const findingsType = listOf(structOf(...columns('string', 'label', 'concept', 'polarity')))
const answersType = listOf(
  structOf(
    column('test', 'string'),
    column('available', 'bool'),
    column('result', 'string'),
    column('findings', findingsType),
  ),
)
const hypothesesType = listOf(structOf(...columns('string', 'label', 'concept'), column('p', 'float')))
const trajectoriesType = listOf(
  structOf(
    ...columns('string', 'id', 'leaf_id', 'approval', 'outcome'),
    ...columns('int', 'turns', 'path_turns', 'decision_id'),
    column('verdict_ids', listOf('int')),
    ...metricColumns,
  ),
)

export const treesColumns: Column[] = [
  ...treeColumns,
  ...columns('string', 'observation', 'case_title', 'case_diagnosis'),
  ...columns('int', 'teacher_seed'),
  ...columns('float', 'teacher_temperature'),
  ...columns('string', 'node_id', 'parent_id'),
  ...columns('int', 'ordinal', 'depth'),
  column('kind', 'string'),
  column('tests', listOf('string')),
  ...columns('string', 'diagnosis', 'diagnosis_concept'),
  column('answers', answersType),
  column('findings', findingsType),
  column('reasoning', 'string'),
  column('differential', hypothesesType),
  ...columns('string', 'author', 'edited_from', 'label', 'decision', 'round'),
  column('reject_reasons', listOf('string')),
  column('verdict_ids', listOf('int')),
  column('trajectories', trajectoriesType),
]

export function treesRows(tree: ReleaseTree, render: RenderOptions): ReleaseRow[] {
  const facts = treeFacts(tree)
  const depths = new Map<string, number>()
  const endsAt = new Map<string, ReleaseTrajectory[]>()
  for (const trajectory of tree.trajectories) {
    const end = trajectory.turnIds.at(-1) ?? ''
    endsAt.set(end, [...(endsAt.get(end) ?? []), trajectory])
  }
  for (const { id, parentId } of tree.turns) depths.set(id, parentId === null ? 0 : (depths.get(parentId) ?? 0) + 1)
  return tree.turns.map((turn, ordinal) => ({
    ...facts,
    ...(ordinal === 0 ? wholeTree(tree) : noTree),
    ...{ node_id: turn.id, parent_id: turn.parentId, ordinal, depth: depths.get(turn.id) ?? 0 },
    ...turnFacts(turn, render),
    ...{ author: turn.author, edited_from: turn.editedFromId },
    ...labelFacts(tree, turn),
    trajectories: (endsAt.get(turn.id) ?? []).map((trajectory) => trajectoryOf(trajectory, render)),
  }))
}

const noTree = {
  observation: null,
  case_title: null,
  case_diagnosis: null,
  teacher_seed: null,
  teacher_temperature: null,
}

function wholeTree({
  case: { observation, title, diagnosis },
  teacher: { seed, temperature },
}: ReleaseTree): ReleaseRow {
  const teacher = { teacher_seed: seed, teacher_temperature: temperature }
  return { observation, case_title: title, case_diagnosis: diagnosis, ...teacher }
}

function turnFacts(
  { action, answers, findings, reasoning, differential }: ReleaseTurn,
  render: RenderOptions,
): ReleaseRow {
  const diagnosed = action?.kind === 'diagnose' ? action : null
  return {
    kind: action?.kind ?? 'observation',
    tests: action?.kind === 'order' ? action.tests : [],
    diagnosis: diagnosed?.label ?? null,
    diagnosis_concept: diagnosed?.concept ?? null,
    answers: answers.map(({ test, available, result, findings: found }) => ({
      ...{ test, available, result },
      findings: found.map(toFinding),
    })),
    findings: findings.map(toFinding),
    reasoning: render.reasoning === 'drop' ? null : reasoning,
    differential: differential.map(({ label, concept, p }) => ({
      ...{ label, concept },
      p: render.probabilities === 'drop' ? null : p,
    })),
  }
}

const toFinding = ({ label, concept, polarity }: ReleaseTurn['findings'][number]) => ({ label, concept, polarity })

function labelFacts({ labels }: ReleaseTree, turn: ReleaseTurn): ReleaseRow {
  const label = labels.get(turn.id)
  return {
    ...{ label: label?.label ?? null, decision: label?.source ?? null, round: label?.round ?? null },
    reject_reasons: label ? readReasons(label) : [],
    verdict_ids: label?.verdictIds ?? [],
  }
}

function trajectoryOf(trajectory: ReleaseTrajectory, render: RenderOptions): ReleaseRow {
  const { id, leafId, approval, outcome, turnIds, pathTurns, decisionId, verdictIds } = trajectory
  return {
    ...{ id, leaf_id: leafId, approval, outcome: render.scores === 'keep' ? outcome : null },
    ...{ turns: turnIds.length, path_turns: pathTurns, decision_id: decisionId, verdict_ids: verdictIds },
    ...metricFacts(trajectory, render),
  }
}
