// Refuses a budget in dollars for models whose calls cost nothing that is known: it would never be spent.
import type { Budget } from '@/lib/core/domain/run'
import { DomainError } from '@/lib/core/errors'
import type { Tx } from '../db'

/** A model that is free says so with prices of 0. */
export async function requirePrices(tx: Tx, { usd }: Budget, modelIds: readonly (number | null)[]): Promise<void> {
  if (usd === null) return
  const ids = modelIds.filter((id) => id !== null)
  const unpriced = { id: { in: ids }, promptPrice: null, completionPrice: null }
  const model = await tx.model.findFirst({ where: unpriced, select: { name: true } })
  if (!model) return
  const message = `The model "${model.name}" has no prices, so that a budget in dollars would never be spent: give its prices on the page Models, or a budget in tokens.`
  throw new DomainError('invalid-input', message, {
    defects: [{ pointer: '/budget/usd', detail: 'a model has no prices' }],
  })
}
