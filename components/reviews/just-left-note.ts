// Which review this person has just left and how, kept in this tab so that the next tree can say so.
import { type QueryClient, skipToken, useQuery, useQueryClient } from '@tanstack/react-query'

export type HowLeft = 'submitted' | 'skipped' | 'declined'
type Left = { id: number; title: string; how: HowLeft }

const queryKey = ['just-left-review'] as const

export const noteLeft = (queryClient: QueryClient, left: Left | null) => queryClient.setQueryData(queryKey, left)

/** The note, and how to take it away. */
export function useLeftNote(): [Left | null, () => void] {
  const queryClient = useQueryClient()
  const { data } = useQuery<Left | null>({ queryKey, queryFn: skipToken, staleTime: Number.POSITIVE_INFINITY })
  return [data ?? null, () => noteLeft(queryClient, null)]
}
