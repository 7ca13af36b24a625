// How long to wait before a call is tried again.

const FIRST_MS = 500
const MOST_MS = 60_000

/**
 * Doubles with each failure up to a minute, and lies somewhere between half and all of that, so that calls that failed together do not come
 * back together. What the server asked for is waited for in full, and up to a tenth longer. `failures` counts from 1, `random` is in [0, 1).
 */
export function retryDelayMs(failures: number, afterMs: number | null, random: number): number {
  if (afterMs !== null) return Math.ceil(afterMs * (1 + random / 10))
  const whole = Math.min(MOST_MS, FIRST_MS * 2 ** (failures - 1))
  return Math.ceil(whole * (0.5 + random / 2))
}
