// Half-typed notes and edits: kept on this device at once, on the server soon after, until they are sent or given up.
'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import type { Draft as StoredDraft } from '@/lib/core/domain/draft'
import { deviceStorage } from './device-storage'
import type { DraftSync } from './draft-sync'
import { parseJson } from './outbox-item'
import { reviewOutbox } from './review-outboxes'
import { reviewOptions } from './reviews'

export type Draft<T> = { value: T; change: (value: T) => void; discard: () => void }

type Place = { sync: Pick<DraftSync, 'newest' | 'change'>; name: string; reviewId: number | null }

/**
 * State that is written down with every change. `name` is `${actorId}.${reviewId}.${turnId}.${form}` for a form of a review, which is
 * kept on the server too; any other name stays on this device. It must stay the same while the component lives (give it a `key`).
 */
export function useDraft<Schema extends z.ZodType>(
  schema: Schema,
  name: string,
  initial: z.output<Schema>,
): Draft<z.output<Schema>> {
  const queryClient = useQueryClient()
  const place = placeOf(name)
  const stored = (): StoredDraft | undefined =>
    place.reviewId === null
      ? undefined
      : queryClient
          .getQueryData(reviewOptions(place.reviewId).queryKey)
          ?.drafts.find((draft) => draft.name === place.name)
  const [value, setValue] = useState<z.output<Schema>>(() => {
    const parsed = schema.safeParse(place.sync.newest(place.name, stored()))
    return parsed.success ? parsed.data : initial
  })
  const change = (next: z.output<Schema>) => {
    setValue(next)
    place.sync.change(place.name, next, stored())
  }
  return { value, change, discard: () => place.sync.change(place.name, null, stored()) }
}

function placeOf(name: string): Place {
  const [, actorId, reviewId, rest] = /^(\d+)\.(\d+)\.(.+)$/s.exec(name) ?? []
  if (!rest) return { sync: onDevice, name, reviewId: null }
  return { sync: reviewOutbox(Number(actorId), Number(reviewId)).drafts, name: rest, reviewId: Number(reviewId) }
}

const keyOf = (name: string) => `medaction.draft.${name}`

/** The draft kept on this device under a name that belongs to no review, or null. */
export function readDraft<Schema extends z.ZodType>(schema: Schema, name: string): z.output<Schema> | null {
  const parsed = schema.safeParse(parseJson(deviceStorage().getItem(keyOf(name))))
  return parsed.success ? parsed.data : null
}

export function keepDraft(name: string, value: unknown): void {
  deviceStorage().setItem(keyOf(name), JSON.stringify(value))
}

export function discardDraft(name: string): void {
  deviceStorage().removeItem(keyOf(name))
}

const onDevice: Place['sync'] = {
  newest: (name) => readDraft(z.unknown(), name),
  change: (name, value) => (value === null ? discardDraft(name) : keepDraft(name, value)),
}
