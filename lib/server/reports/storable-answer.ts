// An answer without what the database cannot hold: a model may write a NUL or half a character as an escape.

/** The same value; in every text NUL is gone and half a surrogate pair is the replacement character. */
export function storableAnswer<T>(value: T): T {
  return clean(value) as T
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\u0000', '').toWellFormed()
  if (Array.isArray(value)) return value.map(clean)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, clean(item)]))
}
