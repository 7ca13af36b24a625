// Requests and tokens per minute as a bucket that fills steadily: how many waiting calls may go now, and when the next may.

/** Null: no limit. */
export type MinuteLimits = { requestsPerMinute: number | null; tokensPerMinute: number | null }
/** What is left to take; tokens fall below zero where calls used more than was reserved, and the next ones wait for it. */
export type BucketState = { requests: number; tokens: number }
export type BucketTaken = { state: BucketState; granted: number; waitMs: number }

/** Seconds of the limit that may be taken at once: in any minute at most the limit and this much more goes out. */
const BURST_SECONDS = 10

export function bucketCapacity({ requestsPerMinute, tokensPerMinute }: MinuteLimits): BucketState {
  const burst = (perMinute: number | null) => Math.max(1, ((perMinute ?? 0) * BURST_SECONDS) / 60)
  return { requests: burst(requestsPerMinute), tokens: burst(tokensPerMinute) }
}

/**
 * `waiting`: tokens each waiting call is thought to use, first come first; `returned`: tokens reserved and not used, or less than zero.
 * A call that wants more tokens than ever gather goes when the bucket is full.
 */
export function takeFromBucket(
  limits: MinuteLimits,
  before: BucketState,
  elapsedMs: number,
  waiting: readonly number[],
  returned: number,
): BucketTaken {
  const full = bucketCapacity(limits)
  const gained = (perMinute: number | null) => ((perMinute ?? 0) * Math.max(0, elapsedMs)) / 60_000
  let requests = Math.min(full.requests, before.requests + gained(limits.requestsPerMinute))
  let tokens = Math.min(full.tokens, before.tokens + gained(limits.tokensPerMinute) + returned)
  let granted = 0
  for (const wanted of waiting) {
    const waitMs = missingMs(limits, { requests, tokens }, full, wanted)
    if (waitMs > 0) return { state: { requests, tokens }, granted, waitMs }
    if (limits.requestsPerMinute !== null) requests -= 1
    if (limits.tokensPerMinute !== null) tokens -= wanted
    granted += 1
  }
  return { state: { requests, tokens }, granted, waitMs: 0 }
}

function missingMs(limits: MinuteLimits, now: BucketState, full: BucketState, wanted: number): number {
  const wait = (perMinute: number | null, missing: number) =>
    perMinute === null || missing <= 0 ? 0 : Math.ceil((missing * 60_000) / perMinute)
  return Math.max(
    wait(limits.requestsPerMinute, 1 - now.requests),
    wait(limits.tokensPerMinute, Math.min(wanted, full.tokens) - now.tokens),
  )
}
