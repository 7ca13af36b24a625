// Which turns follow which, in the order they are shown: as listed, an edited version right behind its original.
import type { TreeTurn } from './tree-turn'

/** What an order among siblings needs of a turn. */
export type Placed = Pick<TreeTurn, 'id' | 'parentId' | 'editedFromId'>

/** The children of every turn, and under null the roots. Linear in the number of turns. */
export function childrenInOrder<T extends Placed>(turns: readonly T[]): Map<string | null, T[]> {
  const groups = new Map<string | null, T[]>()
  for (const turn of turns) {
    const siblings = groups.get(turn.parentId)
    if (siblings) siblings.push(turn)
    else groups.set(turn.parentId, [turn])
  }
  for (const [parentId, siblings] of groups) {
    if (siblings.some((turn) => turn.editedFromId !== null)) groups.set(parentId, editsAfterOriginals(siblings))
  }
  return groups
}

function editsAfterOriginals<T extends Placed>(siblings: readonly T[]): T[] {
  const isHere = new Set(siblings.map((turn) => turn.id))
  const editsOf = new Map<string | null, T[]>()
  for (const turn of siblings) {
    const original = turn.editedFromId !== null && isHere.has(turn.editedFromId) ? turn.editedFromId : null
    editsOf.set(original, [...(editsOf.get(original) ?? []), turn])
  }
  const ordered: T[] = []
  const waiting = [...(editsOf.get(null) ?? [])].reverse()
  for (let turn = waiting.pop(); turn; turn = waiting.pop()) {
    ordered.push(turn)
    waiting.push(...[...(editsOf.get(turn.id) ?? [])].reverse())
  }
  return ordered
}
