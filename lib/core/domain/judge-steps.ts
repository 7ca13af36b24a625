// The branches of a tree as steps with the verdict on each, ended where the verdicts end.
import type { RenderOptions } from './release-options'
import { releasePaths } from './release-paths'
import type { ReleaseTree, ReleaseTurn, ReleaseTurnLabel } from './release-tree'

/** `rating`: +1 accepted, -1 rejected, 0 where there is no final label, because nobody could judge it or it is still open. */
export type JudgedStep = { turn: ReleaseTurn; label: ReleaseTurnLabel | null; isGood: boolean; rating: -1 | 0 | 1 }
export type JudgedBranch = { steps: JudgedStep[] }

/**
 * Each branch once, root first, to its leaf or its first rejected step; before the first step without a final label too, unless open
 * steps count. Branches without any final label, and those that are the beginning of another, are left out.
 */
export function judgeSteps(tree: ReleaseTree, openSteps: RenderOptions['openSteps']): JudgedBranch[] {
  const { pathTo, childrenOf } = releasePaths(tree)
  const branches = new Map<string, JudgedStep[]>()
  for (const leaf of tree.turns.filter((turn) => childrenOf(turn).length === 0)) {
    const steps = judgePath(tree, pathTo(leaf), openSteps)
    const last = steps.at(-1)
    if (last && steps.some(({ label }) => label)) branches.set(last.turn.id, steps)
  }
  const inner = new Set([...branches.values()].flatMap((steps) => steps.slice(0, -1).map(({ turn }) => turn.id)))
  return [...branches].flatMap(([endId, steps]) => (inner.has(endId) ? [] : [{ steps }]))
}

function judgePath(
  { labels }: ReleaseTree,
  path: readonly ReleaseTurn[],
  openSteps: RenderOptions['openSteps'],
): JudgedStep[] {
  const steps: JudgedStep[] = []
  for (const turn of path) {
    const label = labels.get(turn.id) ?? null
    if (!label && openSteps === 'end') break
    const isGood = label ? label.label === 'ACCEPT' : openSteps === 'good'
    steps.push({ turn, label, isGood, rating: label ? (isGood ? 1 : -1) : 0 })
    if (label?.label === 'REJECT') break
  }
  return steps
}
