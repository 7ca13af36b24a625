// A turn in two lines: what was done; what came back and where the differential stands.
import { classNames } from '@/components/ui/class-names'
import { leadingHypothesis } from './differential-change'
import { PointsChange } from './points-change'
import type { TreeRow } from './tree-rows'
import { actionText, percent, shortResult } from './turn-summary'
import { CoveredTag } from './covered-tag'
import { UnavailableTag } from './unavailable-tag'

type TurnHeadlineProps = { row: TreeRow; tag: string | null; isClosed: boolean }

export function TurnHeadline({ row, tag, isClosed }: TurnHeadlineProps) {
  const { turn, parent } = row
  const leading = leadingHypothesis(turn.differential, parent?.differential ?? null)
  return (
    <div className={classNames('min-w-0 flex-1', isClosed && 'opacity-90')}>
      <p className="flex items-baseline gap-2">
        <span className="w-4 shrink-0 text-right text-xs text-muted tabular-nums">{row.level}</span>
        <span className={classNames('min-w-0 font-medium', turn.action?.kind === 'diagnose' && 'text-accent')}>
          {actionText(turn.action)}
          {tag ? <span className="ml-2 rounded bg-accent px-1 text-xs text-accent-ink">{tag}</span> : null}
        </span>
      </p>
      <div className="mt-0.5 grid gap-0.5 pl-6 text-xs text-muted">
        {turn.isCovered ? <CoveredTag /> : null}
        {turn.answers.map((answer) => (
          <p key={answer.test} className="flex min-w-0 items-baseline gap-1">
            {turn.answers.length > 1 ? (
              <span className="min-w-0 shrink-0 max-w-1/2 truncate">{answer.test}:</span>
            ) : null}
            {answer.available ? (
              <span className="min-w-0 truncate" title={answer.result ?? undefined}>
                {shortResult(answer)}
              </span>
            ) : (
              <UnavailableTag />
            )}
          </p>
        ))}
        {leading ? (
          <p>
            <span className="text-ink">{leading.label}</span> {leading.p === null ? '' : percent(leading.p)}{' '}
            <PointsChange change={leading} />
          </p>
        ) : null}
      </div>
    </div>
  )
}
