// What can rest in an outbox: verdicts and comments on their way to the server, and what can no longer be read.
import { z } from 'zod'
import { saveCommentSchema } from '@/lib/core/domain/comment'
import { submitVerdictSchema } from '@/lib/core/domain/verdict'
import { refusalSchema } from './send-failure'

const verdictItemSchema = z.object({ verdict: submitVerdictSchema, refusal: refusalSchema.nullable() })
const commentItemSchema = z.object({
  id: z.string(),
  comment: saveCommentSchema,
  refusal: refusalSchema.nullable(),
})

/** A verdict not yet stored on the server. `refusal` is set where the server said no for good. */
export type OutboxItem = z.infer<typeof verdictItemSchema>
/** A comment not yet stored, or one not yet taken back or put back; `id` is the item's own, the comment's key is in it. */
export type CommentItem = z.infer<typeof commentItemSchema>
/** Kept as it was written, for a version that understands it. */
export type UnreadableItem = { id: string; text: string }

export type StoredItem = OutboxItem | CommentItem
/** Where an item rests, and what it is; null where this version cannot read it. */
export type OutboxEntry = { place: string; id: string; item: StoredItem | null; text: string }

const itemSchema = z.union([verdictItemSchema, commentItemSchema])

export const idOf = (item: StoredItem): string => ('verdict' in item ? item.verdict.key : item.id)

export function readEntry(place: string, text: string): OutboxEntry {
  const item = readItem(text)
  return { place, text, item, id: item ? idOf(item) : place }
}

function readItem(text: string): StoredItem | null {
  const parsed = itemSchema.safeParse(parseJson(text))
  return parsed.success ? parsed.data : null
}

/** Undefined for what is no JSON. */
export function parseJson(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
