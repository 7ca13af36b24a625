// The `stepwise` view: a branch as steps, each with the verdict on it (TRL's PRMTrainer, Axolotl `stepwise_supervised`).
import { type JudgedBranch, judgeSteps } from '../domain/judge-steps'
import type { RenderOptions } from '../domain/release-options'
import type { ReleaseTree, ReleaseTurn } from '../domain/release-tree'
import { joinParts, readResults, systemText, writeContent, writeDifferential } from './chat-messages'
import { type Column, column, listOf, type ReleaseRow } from './release-column'
import { treeColumns, treeFacts } from './release-facts'

export const stepwiseColumns: Column[] = [
  column('prompt', 'string'),
  column('completions', listOf('string')),
  column('labels', listOf('bool')),
  column('x_ratings', listOf('int')),
  column('x_results', listOf('string')),
  column('id', 'string'),
  ...treeColumns,
  column('turn_ids', listOf('string')),
  column('verdict_ids', listOf('int')),
  column('decisions', listOf('string')),
]

/** What came back is in `x_results`, step by step, and in no step's text; trainers read neither `x_` column. */
export function* stepwiseRows(tree: ReleaseTree, render: RenderOptions): Generator<ReleaseRow> {
  for (const branch of judgeSteps(tree, render.openSteps)) yield stepwiseRow(tree, branch, render)
}

function stepwiseRow(tree: ReleaseTree, { steps }: JudgedBranch, render: RenderOptions): ReleaseRow {
  const labels = steps.flatMap(({ label }) => (label ? [label] : []))
  return {
    prompt: joinParts([systemText, tree.case.observation]),
    completions: steps.map(({ turn }) => writeStep(turn, render)),
    labels: steps.map(({ isGood }) => isGood),
    x_ratings: steps.map(({ rating }) => rating),
    x_results: steps.map(({ turn }) => writeResults(turn)),
    id: `${tree.id}/${steps.at(-1)?.turn.id}`,
    ...treeFacts(tree),
    turn_ids: steps.map(({ turn }) => turn.id),
    verdict_ids: labels.flatMap(({ verdictIds }) => verdictIds),
    decisions: steps.map(({ label }) => label?.source ?? 'open'),
  }
}

function writeStep({ action, reasoning, differential }: ReleaseTurn, render: RenderOptions): string {
  const ranked = writeDifferential(differential, render)
  if (action?.kind === 'diagnose')
    return writeContent([{ thought: reasoning, text: joinParts([ranked, `Final diagnosis: ${action.label}`]) }], render)
  const order = action ? `Order: ${action.tests.join('; ')}` : ''
  return joinParts([order, writeContent([{ thought: reasoning, text: ranked }], render)])
}

function writeResults(turn: ReleaseTurn): string {
  if (turn.action?.kind !== 'order') return ''
  const { tests } = turn.action
  return readResults(turn)
    .map((result, place) => `${tests[place] ?? ''}: ${result}`)
    .join('\n\n')
}
