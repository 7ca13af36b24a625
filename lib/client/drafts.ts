// Half-typed notes and edits, kept on this device until they are sent or given up.
'use client'
import { useState } from 'react'
import type { z } from 'zod'
import { deviceStorage } from './device-storage'

const keyOf = (name: string) => `medaction.draft.${name}`

/** The draft kept under this name, or null. */
export function readDraft<Schema extends z.ZodType>(schema: Schema, name: string): z.output<Schema> | null {
  const text = deviceStorage().getItem(keyOf(name))
  if (text === null) return null
  try {
    const parsed = schema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

export function keepDraft(name: string, value: unknown): void {
  deviceStorage().setItem(keyOf(name), JSON.stringify(value))
}

export function discardDraft(name: string): void {
  deviceStorage().removeItem(keyOf(name))
}

export type Draft<T> = { value: T; change: (value: T) => void; discard: () => void }

/** State that is written down with every change. `name` must stay the same while the component lives (give it a `key`). */
export function useDraft<Schema extends z.ZodType>(
  schema: Schema,
  name: string,
  initial: z.output<Schema>,
): Draft<z.output<Schema>> {
  const [value, setValue] = useState<z.output<Schema>>(() => readDraft(schema, name) ?? initial)
  const change = (next: z.output<Schema>) => {
    setValue(next)
    keepDraft(name, next)
  }
  return { value, change, discard: () => discardDraft(name) }
}
