// How a round goes, what its reviewers flag, and what they tell the researchers.
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { listedCommentSchema } from '@/lib/core/domain/comment-list'
import { pageOf } from '@/lib/core/domain/page'
import { flaggedTurnSchema, roundProgressSchema, type TurnFlag } from '@/lib/core/domain/round-progress'
import { api } from './api'

const POLL_MS = 5_000

/** Asked anew every few seconds while the round is open; a hidden tab does not ask. */
export const roundProgressQuery = (roundId: number) =>
  queryOptions({
    queryKey: ['rounds', 'progress', roundId],
    queryFn: ({ signal }) => api(roundProgressSchema, `/api/rounds/${roundId}/progress`, { signal }),
    refetchInterval: (query) => query.state.data?.state !== 'closed' && POLL_MS,
  })

export type FlagsFilter = { flag: TurnFlag; reviewerId?: number; cursor?: number; limit?: number }

const flagPageSchema = pageOf(flaggedTurnSchema)
export const flagsQuery = (roundId: number, filter: FlagsFilter) =>
  queryOptions({
    queryKey: ['rounds', 'flags', roundId, filter],
    queryFn: ({ signal }) => api(flagPageSchema, `/api/rounds/${roundId}/flags`, { query: filter, signal }),
    placeholderData: keepPreviousData,
  })

const commentPageSchema = pageOf(listedCommentSchema)

/** Of a round or of a tree. */
export const commentsQuery = (of: { rounds: number } | { trees: number }, cursor?: number) => {
  const path = 'rounds' in of ? `/api/rounds/${of.rounds}/comments` : `/api/trees/${of.trees}/comments`
  return queryOptions({
    queryKey: ['comments', of, cursor],
    queryFn: ({ signal }) => api(commentPageSchema, path, { query: { cursor, limit: 20 }, signal }),
    placeholderData: keepPreviousData,
  })
}
