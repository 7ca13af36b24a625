// Evidence that more of the certified trajectories are bad than a certificate allows, after every audited case.

/** One audited case: certified trajectories that physicians judged, and of these not accepted. */
export type AuditedCase = {
  judged: number
  rejected: number
  /** The largest number of certified trajectories a case may bring, known before the case was looked at. */
  scale: number
}

/** `wealth[i]` after case i; `max` is the largest so far, 1 at the start included. */
export type AuditEvidence = { wealth: number[]; max: number }

/** Shares of the largest possible bet that the gamblers stake, case upon case. */
const STAKES = [1 / 2, 1 / 4, 1 / 8, 1 / 16, 1 / 32, 1 / 64]

/**
 * An e-process of `H: at most a share alpha of the certified trajectories is bad`, by betting (Waudby-Smith and Ramdas,
 * Estimating means of bounded random variables by betting, JRSS-B 2024). Case c gives
 *
 *     X_c = alpha + (rejected_c - alpha judged_c) / max(scale_c, judged_c)        in [0, 1]; H says E[X_c | past] <= alpha
 *
 * Six gamblers stake fixed shares s of the largest bet 1 / alpha, and the evidence is their mean wealth:
 *
 *     K_t = mean over s of prod_{c<=t} (1 + (s / alpha) (X_c - alpha))
 *
 * Under H each product is a non-negative supermartingale, and so is their mean: the chance that K ever reaches 1/delta is at most
 * delta (Ville), however often one looks and whenever one stops. No bet depends on how many cases there will be.
 *
 * Cases are the unit, because trajectories of one case are not independent; they must come in an order that was fixed before they
 * were judged. A case with more judged trajectories than its `scale` counts as if it had that many.
 *
 * @param cases in that order; counts are whole numbers with `rejected <= judged` and `scale >= 1`, otherwise RangeError
 * @param alpha in (0, 1), the tolerated share of bad ones; otherwise RangeError
 * @returns wealth in [0, Infinity), as long as `cases`; none gives `max` 1
 * @example auditEvidence([], 0.05) // {"wealth":[],"max":1}
 */
export function auditEvidence(cases: readonly AuditedCase[], alpha: number): AuditEvidence {
  if (!(alpha > 0 && alpha < 1)) throw new RangeError('alpha must be in (0, 1)')
  const logs = STAKES.map(() => 0)
  let max = 1
  const wealth = cases.map((audited) => {
    const gain = gainOf(audited, alpha)
    for (const [gambler, stake] of STAKES.entries()) logs[gambler] = (logs[gambler] ?? 0) + Math.log1p(stake * gain)
    const mean = logs.reduce((sum, log) => sum + Math.exp(log), 0) / STAKES.length
    max = Math.max(max, mean)
    return mean
  })
  return { wealth, max }
}

/** `(X_c - alpha) / alpha`, at least -1. */
function gainOf({ judged, rejected, scale }: AuditedCase, alpha: number): number {
  const isCount = [judged, rejected, scale].every((count) => Number.isInteger(count) && count >= 0)
  if (!isCount || rejected > judged || scale < 1) throw new RangeError('counts of a case do not fit together')
  return (rejected / alpha - judged) / Math.max(scale, judged)
}
