// The differential as bars, with a tick where the parent stood and the change in points.
import type { Hypothesis } from '@/lib/core/domain/tree'
import { differentialChange, type HypothesisChange } from './differential-change'
import { PointsChange } from './points-change'
import { percent } from './turn-summary'

type DifferentialBarsProps = { current: readonly Hypothesis[]; parent: readonly Hypothesis[] | null }

export function DifferentialBars({ current, parent }: DifferentialBarsProps) {
  const changes = differentialChange(current, parent)
  if (changes.length === 0) return <p className="text-muted">No hypothesis.</p>
  return (
    <ul className="grid gap-1.5">
      {changes.map((change) => (
        <DifferentialBar key={`${change.kind} ${change.label}`} change={change} />
      ))}
    </ul>
  )
}

function DifferentialBar({ change }: { change: HypothesisChange }) {
  const isDropped = change.kind === 'dropped'
  return (
    <li className="grid gap-0.5">
      <p className="flex items-baseline gap-2">
        <span className={isDropped ? 'min-w-0 flex-1 text-muted line-through' : 'min-w-0 flex-1'}>{change.label}</span>
        <span className="text-xs tabular-nums">{isDropped ? `was ${percent(change.p)}` : percent(change.p)}</span>
        <span className="w-14 text-right">
          <PointsChange change={change} />
        </span>
      </p>
      {isDropped ? null : <Bar change={change} />}
    </li>
  )
}

function Bar({ change }: { change: HypothesisChange }) {
  if (change.p === null) return null
  const before = change.points === null || change.kind !== 'kept' ? null : change.p * 100 - change.points
  return (
    <div aria-hidden className="relative h-2 rounded-sm bg-sunken">
      <div className="h-full rounded-sm bg-bar" style={{ width: `${change.p * 100}%` }} />
      {before === null ? null : (
        <div className="absolute -top-0.5 h-3 w-0.5 bg-ink" style={{ left: `min(${before}%, calc(100% - 2px))` }} />
      )}
    </div>
  )
}
