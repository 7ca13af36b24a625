// What another filter would change: counts in words, the matrix, and the trajectories behind it, a page at a time.
'use client'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatCount } from '@/components/plots/number-text'
import { Loaded } from '@/components/ui/loaded'
import { PageTurner } from '@/components/ui/page-turner'
import type { effectQuery } from '@/lib/client/calibrations'
import type { ChangesPage, DecisionEffect } from '@/lib/core/domain/decision-effect'
import { ChangedDecisions } from './changed-decisions'
import { type Cell, EffectMatrix } from './effect-matrix'

type EffectViewProps = {
  queryOf: (page: ChangesPage) => ReturnType<typeof effectQuery>
  names?: { before: string; after: string }
}

export function EffectView({ queryOf, names = { before: 'now', after: 'then' } }: EffectViewProps) {
  const [cell, setCell] = useState<Cell | null>(null)
  const [cursor, setCursor] = useState<number | undefined>()
  const query = useQuery(queryOf({ ...cell, cursor }))
  const choose = (next: Cell | null) => {
    setCell(next)
    setCursor(undefined)
  }
  return (
    <Loaded query={query} lines={6}>
      {(effect) => (
        <div className="grid min-w-0 gap-3">
          <EffectSentence effect={effect} names={names} />
          <EffectMatrix effect={effect} names={names} chosen={cell} onChoose={choose} />
          {effect.changed.trajectories > 0 ? (
            <div>
              <p className="mb-1 text-xs text-muted">
                {cell ? `From ${cell.from} to ${cell.to}` : 'All that differ; press a count above for those alone'}
              </p>
              <ChangedDecisions rows={effect.items} />
              <PageTurner
                shown={effect.items.length}
                noun={effect.items.length === 1 ? 'trajectory' : 'trajectories'}
                isFirstPage={!cursor}
                hasNextPage={effect.nextCursor !== null}
                isPending={query.isPlaceholderData}
                onFirst={() => setCursor(undefined)}
                onNext={() => setCursor(effect.nextCursor ?? undefined)}
              />
            </div>
          ) : null}
        </div>
      )}
    </Loaded>
  )
}

function EffectSentence({ effect, names }: { effect: DecisionEffect; names: { before: string; after: string } }) {
  const { scored, changed, certified } = effect
  const many = (count: number, one: string, more: string) => `${formatCount(count)} ${count === 1 ? one : more}`
  return (
    <p className="tabular-nums">
      {changed.trajectories === 0
        ? `No decision differs among ${many(scored, 'scored trajectory', 'scored trajectories')}.`
        : `${many(changed.trajectories, 'decision differs', 'decisions differ')} among ${many(scored, 'scored trajectory', 'scored trajectories')}, in ${many(changed.trees, 'tree', 'trees')} of ${many(changed.cases, 'case', 'cases')}.`}{' '}
      Certified: {formatCount(certified.before)} {names.before}, {formatCount(certified.after)} {names.after}.
    </p>
  )
}
