// Shares the calls a model may have under way among the processes that want some.

export type SlotWish = { holder: string; wanted: number }

/**
 * Nobody gets more than they want, what one does not want goes to the others, and the rest is equal but for one; `turn` decides who gets the
 * odd ones, so that where there are more holders than slots each has its turn. The sum never exceeds `slots`.
 */
export function shareSlots(slots: number, wishes: readonly SlotWish[], turn: number): Map<string, number> {
  const level = evenShare(slots, wishes)
  const shares = new Map(wishes.map(({ holder, wanted }) => [holder, Math.min(wanted, level)]))
  let left = Math.max(0, Math.floor(slots)) - [...shares.values()].reduce((sum, share) => sum + share, 0)
  const greedy = wishes.filter(({ wanted }) => wanted > level).sort((a, b) => (a.holder < b.holder ? -1 : 1))
  for (const { holder } of rotate(greedy, turn)) {
    if (left <= 0) break
    shares.set(holder, level + 1)
    left -= 1
  }
  return shares
}

/** What everybody can have who wants that much: modest wishes leave more for the others. */
function evenShare(slots: number, wishes: readonly SlotWish[]): number {
  let left = Math.max(0, Math.floor(slots))
  const wanted = wishes.map((wish) => wish.wanted).sort((a, b) => a - b)
  for (const [index, wish] of wanted.entries()) {
    const share = Math.floor(left / (wanted.length - index))
    if (wish > share) return share
    left -= wish
  }
  return wanted.at(-1) ?? 0
}

function rotate<T>(list: readonly T[], turn: number): T[] {
  const start = list.length === 0 ? 0 : turn % list.length
  return [...list.slice(start), ...list.slice(0, start)]
}
