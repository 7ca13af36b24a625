// The counts of the start page.
import { queryOptions } from '@tanstack/react-query'
import { overviewSchema } from '@/lib/core/domain/overview'
import { api } from './api'

export const overviewQuery = () =>
  queryOptions({ queryKey: ['overview'], queryFn: () => api(overviewSchema, '/api/overview') })
