// What became of the paths through each turn of a tree, for the lines of its map.
import type { TreeDetail } from '@/lib/core/domain/tree-list'
import { type PathKind, pathKindsInOrder } from './map-shapes'

type Path = Pick<TreeDetail['trajectoryList'][number], 'turnIds' | 'decision'>

/** Where paths that fared differently share a turn, the best of them counts. */
export function pathKinds(trajectories: readonly Path[]): Map<string, PathKind> {
  const kinds = new Map<string, PathKind>()
  for (const { turnIds, decision } of trajectories) {
    turnIds.forEach((turnId, index) => {
      const kind = kindOf(decision, index)
      const before = kinds.get(turnId)
      if (before === undefined || rank(kind) > rank(before)) kinds.set(turnId, kind)
    })
  }
  return kinds
}

const rank = (kind: PathKind) => pathKindsInOrder.indexOf(kind)

function kindOf(decision: Path['decision'], index: number): PathKind {
  if (!decision) return 'plain'
  if (decision.kind === 'truncate') return index < decision.turns ? 'truncated' : 'cut'
  return decision.kind === 'retain' ? 'retained' : 'rejected'
}
