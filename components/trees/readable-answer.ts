// A raw answer for reading.

/** JSON in lines of its own; anything else exactly as it came. */
export function readableAnswer(content: string): string {
  try {
    const value: unknown = JSON.parse(content)
    return typeof value === 'object' && value !== null ? JSON.stringify(value, null, 2) : content
  } catch {
    return content
  }
}
