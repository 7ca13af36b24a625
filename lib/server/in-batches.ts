// Cuts rows into batches of a size the database takes in one statement.

export function* inBatches<T>(rows: readonly T[], size = 2000): Generator<T[]> {
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size)
}
