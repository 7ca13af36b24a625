// Fewer rows of a long list, evenly spaced, the first and the last among them.

export function thinRows<T>(rows: readonly T[], most: number): T[] {
  if (rows.length <= most) return [...rows]
  const step = (rows.length - 1) / (most - 1)
  return Array.from({ length: most }, (_, place) => rows[Math.round(place * step)]).filter((row) => row !== undefined)
}
