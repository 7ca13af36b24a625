// Root-to-leaf paths of a trajectory tree.
import type { Turn } from './tree'

/** The turns from the root to `turnId`, root first. Throws a RangeError where the id is unknown. */
export function pathTo<T extends Pick<Turn, 'id' | 'parentId'>>(turns: readonly T[], turnId: string): T[] {
  const byId = new Map(turns.map((turn) => [turn.id, turn]))
  const path: T[] = []
  let turn = byId.get(turnId)
  if (!turn) throw new RangeError(`no turn "${turnId}" in this tree`)
  while (turn) {
    path.unshift(turn)
    turn = turn.parentId === null ? undefined : byId.get(turn.parentId)
  }
  return path
}

/** The ids of the turns that have no child, in the order of the list: one per trajectory. */
export function leafIds(turns: readonly Pick<Turn, 'id' | 'parentId'>[]): string[] {
  const parents = new Set(turns.map((turn) => turn.parentId))
  return turns.filter((turn) => !parents.has(turn.id)).map((turn) => turn.id)
}
