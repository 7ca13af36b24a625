// What somebody asks while writing a turn: what a test comes back with, and which diseases of the graph words mean.
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { diseaseLinksSchema, foundDiseasesSchema, oracleAnswersSchema } from '@/lib/core/domain/oracle-question'
import type { Answer } from '@/lib/core/domain/tree'
import { api } from './api'

const FOR_GOOD = { staleTime: Number.POSITIVE_INFINITY, retry: 1, refetchOnWindowFocus: false } as const

/** The case's answer to one test. Each question is logged, so it is asked once for as long as the page lives. */
export const answerOptions = (reviewId: number, turnId: string, test: string) =>
  queryOptions({
    queryKey: ['reviews', reviewId, 'answers', test],
    queryFn: async ({ signal }): Promise<Answer | null> => {
      const body = { turnId, tests: [test] }
      const { answers } = await api(oracleAnswersSchema, `/api/reviews/${reviewId}/answers`, {
        ...{ method: 'POST', body, signal },
      })
      return answers[0] ?? null
    },
    ...FOR_GOOD,
    gcTime: Number.POSITIVE_INFINITY,
  })

export const diseasesOptions = (q: string) =>
  queryOptions({
    queryKey: ['reviews', 'concepts', q],
    queryFn: ({ signal }) => api(foundDiseasesSchema, '/api/reviews/concepts', { query: { q }, signal }),
    placeholderData: keepPreviousData,
    enabled: q !== '',
    ...FOR_GOOD,
  })

/** How the graph reads each wording. */
export const diseaseLinksOptions = (labels: readonly string[]) =>
  queryOptions({
    queryKey: ['reviews', 'links', labels],
    queryFn: ({ signal }) =>
      api(diseaseLinksSchema, '/api/reviews/concepts', { method: 'POST', body: { labels }, signal }),
    placeholderData: keepPreviousData,
    enabled: labels.length > 0,
    ...FOR_GOOD,
  })
