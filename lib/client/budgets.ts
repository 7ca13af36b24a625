// Confidence budgets: list and open.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { confidenceBudgetSchema, type OpenBudget } from '@/lib/core/domain/confidence-budget'
import { api } from './api'

const budgetListSchema = z.object({ items: z.array(confidenceBudgetSchema) })

export const budgetsQuery = () =>
  queryOptions({ queryKey: ['budgets'], queryFn: () => api(budgetListSchema, '/api/budgets') })

export function useOpenBudget() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: OpenBudget) => api(confidenceBudgetSchema, '/api/budgets', { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: budgetsQuery().queryKey }),
  })
}
