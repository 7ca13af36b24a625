// What a call costs by its model's prices.

/** Prices in US dollars per million tokens; one that is not known counts as nothing. */
export function callCost(
  prices: { promptPrice: number | null; completionPrice: number | null },
  promptTokens: number,
  completionTokens: number,
): number {
  return (promptTokens * (prices.promptPrice ?? 0) + completionTokens * (prices.completionPrice ?? 0)) / 1_000_000
}
