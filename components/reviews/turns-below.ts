// The turns that hang below one, wherever they branch.

/** In the order of `turns`, in which parents come before children. */
export function turnsBelow<T extends { id: string; parentId: string | null }>(
  turns: readonly T[],
  turnId: string,
): T[] {
  const below = new Set([turnId])
  const found: T[] = []
  for (const turn of turns) {
    if (turn.parentId === null || !below.has(turn.parentId)) continue
    below.add(turn.id)
    found.push(turn)
  }
  return found
}
