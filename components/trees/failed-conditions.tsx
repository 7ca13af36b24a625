// Which conditions of the filter a trajectory failed, with value and threshold.
import { formatMetric } from '@/components/plots/number-text'
import type { FailedCondition } from '@/lib/core/domain/filter'

const written = (value: FailedCondition['value']) => (typeof value === 'string' ? value : formatMetric(value))

export function FailedConditions({ failed }: { failed: readonly FailedCondition[] }) {
  if (failed.length === 0) return <span className="text-muted">none</span>
  return (
    <ul className="grid gap-0.5 text-xs tabular-nums">
      {failed.map(({ condition, value, threshold }) => (
        <li key={condition}>
          {condition === 'outcome' ? 'outcome' : condition.toUpperCase()} {written(value)}{' '}
          <span className="text-muted">
            {condition === 'outcome' ? 'not' : 'below'} {written(threshold)}
          </span>
        </li>
      ))}
    </ul>
  )
}
