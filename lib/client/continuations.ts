// What the teacher was asked to go on with in a review: asked for under a key, followed while it runs, its turns put into the review.
'use client'
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { continuationSchema, type Continuations, continuationsSchema } from '@/lib/core/domain/continuation'
import type { ReviewView } from '@/lib/core/domain/review'
import { api } from './api'
import { newKey } from './new-key'
import { reviewOptions } from './reviews'

const LOOK_MS = 1500

const continuationsOptions = (reviewId: number, isWanted: boolean) =>
  queryOptions({
    queryKey: ['reviews', reviewId, 'continuations'],
    queryFn: ({ signal }) => api(continuationsSchema, `/api/reviews/${reviewId}/continuations`, { signal }),
    enabled: isWanted,
    gcTime: 0,
    refetchInterval: ({ state }) => (isAnyRunning(state.data) ? LOOK_MS : false),
  })

const isAnyRunning = (data: Continuations | undefined) => data?.items.some((item) => item.state === 'running') ?? false

/** Newest first. Only who has a branch of their own can have asked for anything. */
export function useContinuations({ id, turns }: Pick<ReviewView, 'id' | 'turns'>): Continuations['items'] {
  const client = useQueryClient()
  const { data } = useQuery(
    continuationsOptions(
      id,
      turns.some(({ origin }) => origin !== 'teacher'),
    ),
  )
  const takeOver = useEffectEvent(({ turns: written }: Continuations) => {
    client.setQueryData(reviewOptions(id).queryKey, (view) => view && withTurns(view, written))
  })
  useEffect(() => {
    if (data) takeOver(data)
  }, [data])
  return data?.items ?? []
}

/** Each turn once; those that were known stay as they are. */
function withTurns(view: ReviewView, written: Continuations['turns']): ReviewView {
  const known = new Set(view.turns.map((turn) => turn.id))
  const fresh = written.filter((turn) => !known.has(turn.id))
  return fresh.length > 0 ? { ...view, turns: [...view.turns, ...fresh] } : view
}

/** One wish: trying again after a failure on the way is the same wish and is stored once. */
export function useAskTeacher(reviewId: number, turnId: string) {
  const client = useQueryClient()
  const [key] = useState(newKey)
  return useMutation({
    mutationFn: () =>
      api(continuationSchema, `/api/reviews/${reviewId}/continuations`, { method: 'POST', body: { key, turnId } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['reviews', reviewId, 'continuations'] }),
  })
}
