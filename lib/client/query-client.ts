// The query cache of one browser tab: reads are retried only where a second try can help.
import { QueryCache, QueryClient } from '@tanstack/react-query'
import type { ProblemError } from './problem'
import { signInAgain } from './sign-in-again'

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: ProblemError
  }
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    // Reading without a session leads to the sign-in page; what was being written is told of where it is written.
    queryCache: new QueryCache({ onError: (error) => error.code === 'not-signed-in' && signInAgain() }),
    defaultOptions: {
      queries: { staleTime: 10_000, retry: (failures, error) => failures < 2 && error.isTransient },
      mutations: { retry: false },
    },
  })
}
