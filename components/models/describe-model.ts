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
  return [`${price(promptPrice)} / M prompt`, `${price(completionPrice)} / M answer`]
}

/** Cents at least; $2.5 reads like half a price. */
const price = (usd: number | null) =>
  `$${(usd ?? 0).toLocaleString('en-US', { minimumFractionDigits: Number.isInteger(usd ?? 0) ? 0 : 2, maximumFractionDigits: 6, useGrouping: false })}`
