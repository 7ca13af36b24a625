// How long a server asks to be left alone, of its Retry-After headers.

const MOST_MS = 3_600_000

/** `header` is seconds or an HTTP date, `inMs` the milliseconds some servers send beside it. Null: neither says anything. At most an hour. */
export function retryAfterMs(header: string | null, inMs: string | null, now: Date): number | null {
  const exact = readNumber(inMs)
  if (exact !== null) return clamp(exact)
  const seconds = readNumber(header)
  if (seconds !== null) return clamp(seconds * 1000)
  const date = header === null ? Number.NaN : Date.parse(header)
  return Number.isNaN(date) ? null : clamp(date - now.getTime())
}

function readNumber(text: string | null): number | null {
  return text !== null && /^\s*\d+(\.\d+)?\s*$/.test(text) ? Number(text) : null
}

const clamp = (ms: number) => Math.ceil(Math.min(MOST_MS, Math.max(0, ms)))
