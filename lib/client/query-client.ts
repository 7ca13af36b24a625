// The query cache of one browser tab: reads are retried only where a second try can help.
import { QueryClient } from '@tanstack/react-query'
import type { ProblemError } from './problem'

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: ProblemError
  }
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 10_000, retry: (failures, error) => failures < 2 && error.isTransient },
      mutations: { retry: false },
    },
  })
}
