// Root-to-leaf paths of a trajectory tree.
import type { Turn } from './tree'

/**
 * The turns from the root to `turnId`, root first. Throws a RangeError where the id is unknown. One look through the list where parents
 * come before their children, as in every tree that was checked.
 */
export function pathTo<T extends Pick<Turn, 'id' | 'parentId'>>(turns: readonly T[], turnId: string): T[] {
  let index = turns.findLastIndex((turn) => turn.id === turnId)
  if (index === -1) throw new RangeError(`no turn "${turnId}" in this tree`)
  const path: T[] = []
  for (let turn = turns[index]; turn; turn = turns[index]) {
    path.push(turn)
    index = turn.parentId === null ? -1 : indexAbove(turns, index, turn.parentId)
  }
  return path.reverse()
}

function indexAbove(turns: readonly Pick<Turn, 'id'>[], below: number, id: string): number {
  for (let index = below - 1; index >= 0; index -= 1) if (turns[index]?.id === id) return index
  return turns.findIndex((turn) => turn.id === id)
}

/** The ids of the turns that have no child, in the order of the list: one per trajectory. */
export function leafIds(turns: readonly Pick<Turn, 'id' | 'parentId'>[]): string[] {
  const parents = new Set(turns.map((turn) => turn.parentId))
  return turns.filter((turn) => !parents.has(turn.id)).map((turn) => turn.id)
}
