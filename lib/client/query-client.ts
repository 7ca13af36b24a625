// The query cache of one browser tab: reads are retried only where a second try can help.
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import type { ProblemError } from './problem'
import { noteFailure } from './sign-in-again'

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: ProblemError
  }
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    // Whatever fails because the session has ended opens the dialog that asks to sign in again.
    queryCache: new QueryCache({ onError: noteFailure }),
    mutationCache: new MutationCache({ onError: noteFailure }),
    defaultOptions: {
      queries: { staleTime: 10_000, retry: (failures, error) => failures < 2 && error.isTransient },
      mutations: { retry: false },
    },
  })
}
