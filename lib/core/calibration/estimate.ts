// A figure with its interval as it stands in files and on pages: never NaN, and never a null without its reason.
import { z } from 'zod'

/** `lo` and `hi` are null, with a reason, where the figure exists but its interval does not. */
export const estimateSchema = z.union([
  z.object({
    value: z.number(),
    lo: z.number().nullable(),
    hi: z.number().nullable(),
    reason: z.string().optional(),
  }),
  z.object({ value: z.null(), reason: z.string() }),
])
export type Estimate = z.infer<typeof estimateSchema>

/** What a bootstrap gives: nulls where there is none. */
export interface Bootstrapped {
  value: number | null
  lo: number | null
  hi: number | null
}

/**
 * Puts a bootstrapped figure into its written form.
 *
 * @param figure value and interval; an interval without a value is left out
 * @param reason why the value is null, where it is
 * @example toEstimate({ value: null, lo: null, hi: null }, 'no labels') // {"value":null,"reason":"no labels"}
 */
export function toEstimate(figure: Bootstrapped, reason: string): Estimate {
  const { value, lo, hi } = figure
  if (value === null) return { value: null, reason }
  if (lo !== null && hi !== null) return { value, lo, hi }
  return { value, lo: null, hi: null, reason: 'too few cases for an interval' }
}
