// Checks the shape of a trajectory tree before anything is stored, and lists every defect.
import type { Defect } from '../errors'
import type { Tree, Turn } from './tree'

/**
 * Every defect of a tree's shape: one root, unique turn ids, no orphan, no cycle, parents before children, the root acts not,
 * every other turn acts, a diagnosis only at a leaf. An empty list means the tree is sound.
 */
export function checkTree(tree: Tree): Defect[] {
  const positions = new Map<string, number>()
  const defects: Defect[] = []
  tree.turns.forEach((turn, index) => {
    if (positions.has(turn.id)) defects.push(at(index, 'id', `turn id "${turn.id}" stands twice`))
    else positions.set(turn.id, index)
  })
  const diagnosed = new Set(tree.turns.filter((turn) => turn.action?.kind === 'diagnose').map((turn) => turn.id))
  const roots = tree.turns.filter((turn) => turn.parentId === null)
  if (roots.length !== 1)
    defects.push({ pointer: '/turns', detail: `a tree has one root, this one has ${roots.length}` })
  tree.turns.forEach((turn, index) => defects.push(...turnDefects(turn, index, positions, diagnosed)))
  return defects
}

function at(index: number, field: string, detail: string): Defect {
  return { pointer: `/turns/${index}/${field}`, detail }
}

function turnDefects(turn: Turn, index: number, positions: Map<string, number>, diagnosed: Set<string>): Defect[] {
  if (turn.parentId === null) {
    return turn.action
      ? [at(index, 'action', `the root "${turn.id}" has an action; it holds the observation only`)]
      : []
  }
  const defects: Defect[] = []
  if (!turn.action) defects.push(at(index, 'action', `turn "${turn.id}" has no action`))
  const parent = positions.get(turn.parentId)
  if (parent === undefined)
    defects.push(
      at(index, 'parentId', `turn "${turn.id}" names the parent "${turn.parentId}", which is not in the tree`),
    )
  else if (parent >= index) {
    defects.push(
      at(index, 'parentId', `turn "${turn.id}" stands before its parent "${turn.parentId}" or is in a cycle with it`),
    )
  }
  if (diagnosed.has(turn.parentId)) {
    defects.push(
      at(
        index,
        'parentId',
        `turn "${turn.id}" follows the final diagnosis "${turn.parentId}"; a diagnosis ends its path`,
      ),
    )
  }
  return defects
}
