// Spreads the wanted number of trajectories over the levels of a tree.

/** Levels over which the wanted number is aimed at; the earlier trajectories part, the more they differ. */
const LEVELS_AHEAD = 1.5

/**
 * How many children each of `open` nodes gets at one level, so that the tree ends with about `wanted` leaves: each at least 1 and at most
 * `branch`, growing geometrically over the next two levels or the `levels` left (this one counted), with the remainder given to nodes drawn by `random`.
 */
export function branchPlan(
  open: number,
  closed: number,
  limits: { readonly wanted: number; readonly branch: number; readonly levels: number },
  random: () => number,
): number[] {
  const aim = Math.max(open, limits.wanted - closed)
  const growth = open > 0 ? (aim / open) ** (1 / Math.max(1, Math.min(LEVELS_AHEAD, limits.levels))) : 1
  const total = Math.min(aim, open * limits.branch, Math.max(open, Math.ceil(open * growth - 1e-9)))
  const each = Math.floor(total / Math.max(1, open))
  const plan = new Array<number>(open).fill(each)
  const order = plan.map((_, index) => ({ index, rank: random() })).sort((a, b) => a.rank - b.rank)
  for (const { index } of order.slice(0, total - each * open)) plan[index] = each + 1
  return plan
}
