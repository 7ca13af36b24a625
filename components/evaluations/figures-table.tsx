// Figures with their intervals, in numbers and drawn, and over how many cases each is.
import { EstimateText } from '@/components/plots/estimate-text'
import { IntervalBar } from '@/components/plots/interval-bar'
import { DataTable } from '@/components/ui/data-table'
import type { FigureName, Stratum } from '@/lib/core/domain/evaluation'
import { figureColumn } from './figure-column'
import { isCount } from './figure-words'

type FiguresTableProps = { caption: string; stratum: Stratum; names: readonly FigureName[] }

export function FiguresTable({ caption, stratum, names }: FiguresTableProps) {
  return (
    <DataTable<FigureName>
      caption={caption}
      rows={names}
      rowKey={(name) => name}
      columns={[
        figureColumn,
        {
          key: 'value',
          header: 'Value, 95 % interval',
          align: 'end',
          cell: (name) => (
            <span className="inline-grid justify-items-end gap-1">
              <EstimateText estimate={stratum.figures[name]} />
              {isCount(name) ? null : <IntervalBar estimate={stratum.figures[name]} />}
            </span>
          ),
        },
        { key: 'over', header: 'Cases', align: 'end', cell: (name) => stratum.over[name] },
      ]}
    />
  )
}
