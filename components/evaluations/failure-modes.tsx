// The three failure modes of the paper, each with its rate, its interval, and what it means.
import { IntervalBar } from '@/components/plots/interval-bar'
import { formatPercent } from '@/components/plots/number-text'
import type { Stratum } from '@/lib/core/domain/evaluation'
import { failureModes, figureWords } from './figure-words'

export const FailureModes = ({ stratum }: { stratum: Stratum }) => (
  <ul className="grid gap-4 md:grid-cols-3">
    {failureModes.map((name) => (
      <li key={name} className="grid content-start gap-1 rounded-lg border border-line bg-surface p-4 shadow-card">
        <h3 className="text-sm">{figureWords[name].label}</h3>
        <Rate estimate={stratum.figures[name]} />
        <p className="text-xs text-muted">
          {figureWords[name].meaning}; over {stratum.over[name]} of {stratum.cases} cases
        </p>
      </li>
    ))}
  </ul>
)

function Rate({ estimate }: { estimate: Stratum['figures']['hit'] }) {
  if (estimate.value === null) return <p className="text-muted">— {estimate.reason}</p>
  const { value, lo, hi } = estimate
  return (
    <>
      <p className="tabular-nums">
        <span className="text-lg font-semibold">{formatPercent(value)}</span>{' '}
        <span className="text-xs text-muted">
          {lo === null || hi === null
            ? 'too few cases for an interval'
            : `${formatPercent(lo)} to ${formatPercent(hi)}`}
        </span>
      </p>
      <IntervalBar estimate={estimate} />
    </>
  )
}
