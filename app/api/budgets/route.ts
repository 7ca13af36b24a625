// Confidence budgets, and opening one.
import { z } from 'zod'
import { confidenceBudgetSchema, openBudgetSchema } from '@/lib/core/domain/confidence-budget'
import { listBudgets } from '@/lib/server/calibrations/list-budgets'
import { openBudget } from '@/lib/server/calibrations/open-budget'
import { route } from '@/lib/server/http'

const listSchema = z.object({ items: z.array(confidenceBudgetSchema) })
export const GET = route({ input: z.object({}), output: listSchema }, listBudgets)
export const POST = route({ input: openBudgetSchema, output: confidenceBudgetSchema }, openBudget)
