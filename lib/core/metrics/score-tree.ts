// Scores every trajectory of a tree.
import type { ClinicalCase } from '../domain/case'
import type { Score } from '../domain/score'
import type { Tree, Turn } from '../domain/tree'
import type { MedicalGraph } from '../graph/medical-graph'
import { type PathMemory, pathMemory } from './path-memory'
import { scoreOfPath } from './score-of-path'
import type { ScoreOptions } from './score-trajectory'
import { scoringContext } from './scoring-context'
import { type Step, takeTurn } from './take-turn'

type Open = { readonly turn: Turn; readonly previous: Step | null; readonly memory: PathMemory }

/**
 * The score of each root-to-leaf path, in the order in which the leaves stand in the tree; the same as scoring each path by itself, with shared
 * turns scored once. The tree must be one that checkTree finds sound. Throws a RangeError on a tree of another case.
 *
 * @example scoreTree(graph, clinicalCase, tree).map((score) => score.leafId) // ['n3']
 */
export function scoreTree(
  graph: MedicalGraph,
  clinicalCase: ClinicalCase,
  tree: Pick<Tree, 'id' | 'caseId' | 'turns'>,
  options: ScoreOptions = {},
): Score[] {
  if (tree.caseId !== clinicalCase.id) {
    throw new RangeError(`tree "${tree.id}" belongs to case "${tree.caseId}", not to "${clinicalCase.id}"`)
  }
  const context = scoringContext(graph, clinicalCase, options.choices)
  const children = childrenByParent(tree.turns)
  const scores = new Map<string, Score>()
  const open: Open[] = (children.get(null) ?? []).map((turn) => ({ turn, previous: null, memory: pathMemory(context) }))
  for (let next = open.pop(); next; next = open.pop()) {
    const { memory } = next
    const step = takeTurn(context, memory, next.previous, next.turn)
    const branches = children.get(next.turn.id) ?? []
    if (branches.length === 0) scores.set(next.turn.id, scoreOfPath(context, tree.id, step, options.thresholds))
    branches.forEach((turn, i) => {
      open.push({ turn, previous: step, memory: i === 0 ? memory : pathMemory(context, memory) })
    })
  }
  return tree.turns.flatMap((turn) => scores.get(turn.id) ?? [])
}

function childrenByParent(turns: readonly Turn[]): Map<string | null, Turn[]> {
  const children = new Map<string | null, Turn[]>()
  for (const turn of turns) {
    const siblings = children.get(turn.parentId)
    if (siblings) siblings.push(turn)
    else children.set(turn.parentId, [turn])
  }
  return children
}
