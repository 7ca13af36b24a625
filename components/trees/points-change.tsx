// How many percentage points a hypothesis moved, by arrow and number.
import type { HypothesisChange } from './differential-change'

export function PointsChange({ change }: { change: HypothesisChange }) {
  if (change.kind === 'new') return <span className="text-xs font-medium text-accent">new</span>
  if (change.kind === 'dropped') return <span className="text-xs text-muted">dropped</span>
  if (change.points === null) return null
  if (change.points === 0) return <span className="text-xs text-muted">±0</span>
  const isUp = change.points > 0
  return (
    <span className="text-xs font-medium whitespace-nowrap text-ink tabular-nums">
      <span aria-hidden>{isUp ? '▲' : '▼'} </span>
      <span className="sr-only">{isUp ? 'up' : 'down'} </span>
      {Math.abs(change.points)}
      <span className="sr-only"> points</span>
    </span>
  )
}
