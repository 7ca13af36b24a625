// Keyset paging: a page of rows and the cursor behind which the next one starts.
import { z } from 'zod'
import { rowIdTextSchema } from './row-id'

export const pageQuerySchema = z.object({
  cursor: rowIdTextSchema.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type PageQuery = z.input<typeof pageQuerySchema>

/** `nextCursor` is null on the last page. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.number().int().nullable() })
export type Page<T> = { items: T[]; nextCursor: number | null }

/** Cuts the one row too many that was read to learn whether a next page exists. */
export function cutPage<T extends { id: number }>(rows: T[], limit: number): Page<T> {
  const items = rows.slice(0, limit)
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
}
