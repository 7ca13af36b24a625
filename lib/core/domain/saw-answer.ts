// Whether a reviewer knew what an order would come back with before they judged it: hindsight that a cover cannot keep away.
import { normalise } from '../graph/normalise'
import type { MenuEntry } from './case'
import { menuIndex } from './oracle'
import type { TreeNode } from './judgement'
import { pathTo } from './tree-path'

/** A turn whose order's tests are known, and whether its answers are still covered or hidden. */
export type OrderingNode = Pick<TreeNode, 'id' | 'parentId'> & { tests: readonly string[]; isUnseen: boolean }

/**
 * True where the turn's own answers were uncovered, or where another branch shows the answer to one of its tests, under whatever name
 * the menu knows it by. What the path above the turn answered is no hindsight: whoever ordered knew it too.
 */
export function sawAnswer(nodes: readonly OrderingNode[], turnId: string, menu: readonly MenuEntry[]): boolean {
  const turn = nodes.find(({ id }) => id === turnId)
  if (!turn) throw new RangeError(`no turn "${turnId}" in this tree`)
  if (!turn.isUnseen) return true
  const index = menuIndex(menu)
  const nameOf = (test: string) => index.get(normalise(test)) ?? normalise(test)
  const ordered = new Set(turn.tests.map(nameOf))
  const path = new Set(pathTo(nodes, turnId).map(({ id }) => id))
  const others = nodes.filter(({ id, isUnseen }) => !isUnseen && !path.has(id))
  return others.some(({ tests }) => tests.some((test) => ordered.has(nameOf(test))))
}
