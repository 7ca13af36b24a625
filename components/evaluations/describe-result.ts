// What was counted of a played case, in words.
import { formatMetric } from '@/components/plots/number-text'
import type { CaseResult } from '@/lib/core/domain/evaluation'

export function describeResult(result: CaseResult): { term: string; value: string }[] {
  const { orders, distinctOrders, ordersOnMenu, menu, unavailable, repeats, ungrounded } = result
  const metrics = (['dtc', 'rac', 'buc', 'og', 'mtc'] as const).map(
    (name) => `${name.toUpperCase()} ${formatMetric(result[name])}`,
  )
  return [
    {
      term: 'Orders',
      value: `${orders}; ${ordersOnMenu} of ${distinctOrders} different tests are on the menu of ${menu}; ${unavailable} unavailable, ${repeats} repeated, ${ungrounded} ungrounded`,
    },
    {
      term: 'Updates',
      value: `${result.unreliableUpdates} of ${result.updates} unreliable; ${result.incoherentTurns} incoherent turns`,
    },
    { term: 'Metrics', value: metrics.join(', ') },
  ]
}
