// Decisions before and after as a matrix; a cell that holds changes lists them when pressed.
import { formatCount } from '@/components/plots/number-text'
import { DecisionBadge } from '@/components/trees/decision-badge'
import { DataTable } from '@/components/ui/data-table'
import { Button } from '@/components/ui/button'
import type { DecisionEffect } from '@/lib/core/domain/decision-effect'
import { type DecisionKind, decisionKindSchema } from '@/lib/core/domain/filter'

export type Cell = { from: DecisionKind; to: DecisionKind }
type EffectMatrixProps = {
  effect: DecisionEffect
  names: { before: string; after: string }
  chosen: Cell | null
  onChoose: (cell: Cell | null) => void
}

const kinds = decisionKindSchema.options

export function EffectMatrix({ effect, names, chosen, onChoose }: EffectMatrixProps) {
  const countOf = (from: DecisionKind, to: DecisionKind) =>
    effect.cells.find((cell) => cell.from === from && cell.to === to)?.count ?? 0
  const cellOf = (from: DecisionKind, to: DecisionKind) => {
    const count = countOf(from, to)
    if (from === to || count === 0) return <span className={count === 0 ? 'text-muted' : ''}>{formatCount(count)}</span>
    const isChosen = chosen?.from === from && chosen.to === to
    return (
      <Button
        size="sm"
        variant={isChosen ? 'primary' : 'secondary'}
        aria-pressed={isChosen}
        aria-label={`${formatCount(count)} from ${from} to ${to}: list them`}
        onPress={() => onChoose(isChosen ? null : { from, to })}
      >
        {formatCount(count)}
      </Button>
    )
  }
  return (
    <DataTable<DecisionKind>
      caption="Decisions before and after"
      rows={kinds}
      rowKey={(from) => from}
      columns={[
        {
          key: 'from',
          header: `${names.before} ↓ / ${names.after} →`,
          isRowHeader: true,
          cell: (from) => <DecisionBadge decision={from} />,
        },
        ...kinds.map((to) => ({
          key: to,
          header: to,
          align: 'end' as const,
          cell: (from: DecisionKind) => cellOf(from, to),
        })),
        {
          key: 'sum',
          header: `all ${names.before}`,
          align: 'end' as const,
          cell: (from: DecisionKind) => formatCount(kinds.reduce((sum, to) => sum + countOf(from, to), 0)),
        },
      ]}
    />
  )
}
