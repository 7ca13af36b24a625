// A model's limits and prices in words.
import { formatCount } from '@/components/plots/number-text'
import type { Model } from '@/lib/core/domain/model'

export function describeLimits({ concurrency, requestsPerMinute, tokensPerMinute }: Model): string[] {
  return [
    `${formatCount(concurrency)} at once`,
    ...(requestsPerMinute === null ? [] : [`${formatCount(requestsPerMinute)} requests/min`]),
    ...(tokensPerMinute === null ? [] : [`${formatCount(tokensPerMinute)} tokens/min`]),
  ]
}

/** Dollars per million tokens, asked and answered. */
export function describePrices({ promptPrice, completionPrice }: Model): string[] {
  if (promptPrice === null && completionPrice === null) return ['not counted']
  return [`$${promptPrice ?? 0} / M prompt`, `$${completionPrice ?? 0} / M answer`]
}
