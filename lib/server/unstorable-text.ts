// Finds text that Postgres cannot hold, before a whole batch fails on it.

/**
 * The JSON pointer of the first string that holds a NUL character or half a surrogate pair, or null. Both are valid in JSON and
 * JavaScript; neither is in a Postgres text or jsonb.
 */
export function findUnstorableText(value: unknown, pointer = ''): string | null {
  if (typeof value === 'string') return isStorable(value) ? null : pointer
  if (typeof value !== 'object' || value === null) return null
  for (const [key, item] of Object.entries(value)) {
    const found = isStorable(key) ? findUnstorableText(item, `${pointer}/${key}`) : pointer
    if (found !== null) return found
  }
  return null
}

export const UNSTORABLE = 'holds a NUL character or half a character'

const isStorable = (text: string) => !text.includes('\u0000') && text.isWellFormed()
