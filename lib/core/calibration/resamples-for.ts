// How many bootstrap resamples an interval on a page gets, so that the page answers while somebody waits.

/** Steps that a figure may take over all resamples: some tens of milliseconds. */
const STEPS = 3_000_000

/**
 * A thousand, fewer for many rows, never under 200: the ends of a 95 % percentile interval then rest on 5 resamples each.
 *
 * @param rows how many rows one resample goes through
 * @example resamplesFor(30_000) // 200
 */
export function resamplesFor(rows: number): number {
  return Math.max(200, Math.min(1000, Math.floor(STEPS / Math.max(1, rows))))
}
