// What failed in a run, by kind: items with their reasons, calls, and branches that ended early.
import { formatCount } from '@/components/plots/number-text'
import { Card } from '@/components/ui/card'
import type { RunDetail } from '@/lib/core/domain/run'
import { kindText } from './run-words'

export function RunFailures({ run }: { run: RunDetail }) {
  const groups = [
    { title: 'Items that failed', counts: run.itemFailures },
    { title: 'Calls that failed, most tried again', counts: run.callFailures },
    { title: run.kind === 'extraction' ? 'Problems of answers' : 'Branches that ended early', counts: run.defects },
  ].filter(({ counts }) => Object.keys(counts).length > 0)
  return (
    <Card title="Failures and defects">
      {groups.length === 0 ? <p className="text-muted">None so far.</p> : null}
      <div className="grid gap-3">
        {groups.map(({ title, counts }) => (
          <KindCounts key={title} title={title} counts={counts} />
        ))}
        {run.reasons.length > 0 ? <Reasons reasons={run.reasons} /> : null}
      </div>
    </Card>
  )
}

function KindCounts({ title, counts }: { title: string; counts: Record<string, number> }) {
  const rows = Object.entries(counts).toSorted(([, a], [, b]) => b - a)
  return (
    <div>
      <h3 className="text-xs font-medium text-muted">{title}</h3>
      <ul className="mt-1 grid gap-0.5">
        {rows.map(([kind, count]) => (
          <li key={kind} className="flex justify-between gap-4">
            <span>{kindText(kind)}</span>
            <span className="tabular-nums">{formatCount(count)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Reasons({ reasons }: { reasons: RunDetail['reasons'] }) {
  return (
    <details open={reasons.length <= 3}>
      <summary className="w-fit cursor-pointer text-xs font-medium text-bad">Why items failed</summary>
      <ul className="mt-1 grid gap-1 text-xs">
        {reasons.map(({ kind, reason, items }) => (
          <li key={`${kind} ${reason}`} className="break-words">
            {formatCount(items)} × {kindText(kind)}: {reason}
          </li>
        ))}
      </ul>
    </details>
  )
}
