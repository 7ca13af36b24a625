// A confidence budget: an error probability declared once and shared out over every look at the same verdicts.
import { z } from 'zod'
import { rowIdSchema } from './row-id'

export const openBudgetSchema = z.object({
  name: z.string().trim().min(1, 'give the budget a name').max(200),
  /** The probability with which any certificate of the budget may be wrong, in (0, 1). */
  delta: z.number().gt(0).lt(1).default(0.05),
  note: z.string().trim().max(2000).default(''),
})
export type OpenBudget = z.infer<typeof openBudgetSchema>

export const confidenceBudgetSchema = z.object({
  id: rowIdSchema,
  name: z.string(),
  delta: z.number(),
  note: z.string(),
  createdAt: z.iso.datetime(),
  createdBy: z.string().nullable(),
  /** Looks taken so far; the next one is `looks + 1`. */
  looks: z.number().int().nonnegative(),
  /** What the looks so far have spent of `delta`, and at what level the next one would test. */
  spent: z.number(),
  nextLevel: z.number(),
})
export type ConfidenceBudget = z.infer<typeof confidenceBudgetSchema>
