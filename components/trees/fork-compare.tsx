// The turns of a fork side by side: what each ordered, what came back, what it found and thought, with the differences marked.
'use client'
import { useMemo } from 'react'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { CompareRows, RowHeader } from './compare-rows'
import { compareTurns, type OrderCell } from './compare-turns'
import { MarkBadge } from './mark-badge'
import type { TreeTurn, TurnMark } from './tree-turn'
import { actionText, percent, shortResult } from './turn-summary'
import { UnavailableTag } from './unavailable-tag'
import { WordDiff } from './word-diff'

type ForkCompareProps = {
  siblings: readonly TreeTurn[]
  parent: TreeTurn | null
  marks: ReadonlyMap<string, TurnMark>
  selectedId: string
  onSelect: (turnId: string) => void
}

export function ForkCompare({ siblings, parent, marks, selectedId, onSelect }: ForkCompareProps) {
  const rows = useMemo(() => compareTurns(siblings), [siblings])
  const columns = siblings.length
  return (
    <div
      role="region"
      aria-label={`${columns} branches side by side`}
      tabIndex={0}
      className="relative overflow-auto rounded-md border border-line bg-surface focus-visible:outline-offset-[-2px]"
    >
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">
          Branches after {actionText(parent?.action ?? null)}; rows that differ are marked
        </caption>
        <thead className="sticky top-0 z-20 bg-sunken">
          <tr className="align-top">
            <td className="sticky left-0 min-w-36 bg-sunken" />
            {siblings.map((turn, index) => (
              <BranchHeader
                key={turn.id}
                {...{ turn, index, columns, onSelect }}
                mark={marks.get(turn.id)}
                isInHand={turn.id === selectedId}
              />
            ))}
          </tr>
        </thead>
        <CompareRows
          title="Diagnosis"
          {...{ columns }}
          rows={rows.diagnoses}
          nothing="goes on"
          cell={(label) => label}
        />
        <CompareRows
          title="Ordered, and what came back"
          {...{ columns }}
          rows={rows.orders}
          nothing="not ordered"
          cell={(order) => <OrderText order={order} />}
        />
        <CompareRows
          title="Findings"
          {...{ columns }}
          rows={rows.findings}
          nothing="not stated"
          cell={(polarity) => (polarity === 'present' ? '+ present' : '− absent')}
        />
        <CompareRows
          title="Differential"
          {...{ columns }}
          rows={rows.hypotheses}
          nothing="not listed"
          cell={({ p }) => <span className="tabular-nums">{percent(p)}</span>}
        />
        <Reasonings siblings={siblings} selectedId={selectedId} />
      </table>
    </div>
  )
}

type BranchHeaderProps = {
  turn: TreeTurn
  index: number
  columns: number
  mark: TurnMark | undefined
  isInHand: boolean
  onSelect: (turnId: string) => void
}

function BranchHeader({ turn, index, columns, mark, isInHand, onSelect }: BranchHeaderProps) {
  return (
    <th
      scope="col"
      aria-current={isInHand}
      className={classNames(
        'min-w-48 border-l border-line px-2 py-1.5 text-left font-medium',
        isInHand && 'shadow-[inset_0_3px_0_var(--accent)]',
      )}
    >
      <span className="grid justify-items-start gap-1">
        <span className="text-xs font-normal text-muted">
          {index + 1} of {columns}
          {turn.editedFromId === null ? '' : ' · edited version'}
        </span>
        <span>{actionText(turn.action)}</span>
        {mark ? <MarkBadge mark={mark} /> : null}
        {isInHand ? (
          <span className="text-xs font-semibold text-accent">In hand</span>
        ) : (
          <Button size="sm" aria-label={`Take branch ${index + 1} in hand`} onPress={() => onSelect(turn.id)}>
            Take in hand
          </Button>
        )}
      </span>
    </th>
  )
}

function OrderText({ order: { answer } }: { order: OrderCell }) {
  if (!answer) return <span className="text-xs text-muted">ordered; answer covered</span>
  return answer.available ? <span title={answer.result ?? undefined}>{shortResult(answer)}</span> : <UnavailableTag />
}

/** Words are marked against the turn in hand, else against the first. */
function Reasonings({ siblings, selectedId }: Pick<ForkCompareProps, 'siblings' | 'selectedId'>) {
  const base = siblings.find((turn) => turn.id === selectedId) ?? siblings[0]
  if (!base || siblings.every((turn) => turn.reasoning === '')) return null
  return (
    <tbody className="border-t border-line-strong">
      <tr className="align-top">
        <RowHeader isDifferent={siblings.some((turn) => turn.reasoning !== base.reasoning)}>Reasoning</RowHeader>
        {siblings.map((turn) => (
          <td key={turn.id} className="border-l border-line px-2 py-1.5">
            {turn === base ? (
              <p className="leading-relaxed break-words whitespace-pre-wrap">{turn.reasoning}</p>
            ) : (
              <WordDiff before={base.reasoning} after={turn.reasoning} />
            )}
          </td>
        ))}
      </tr>
    </tbody>
  )
}
