// One figure of two evaluations in every group of the shared cases.
import { DataTable } from '@/components/ui/data-table'
import type { Comparison, FigureName, Stratum } from '@/lib/core/domain/evaluation'
import { DifferenceText } from './difference-text'
import { strataWords } from './figure-words'
import { StackedEstimate } from './stacked-estimate'

type Group = Comparison['strata'][number]

const kindOf = (by: Stratum['by']) => (by === 'all' ? 'All' : strataWords[by])

export function ComparedStrata({ comparison, figure }: { comparison: Comparison; figure: FigureName }) {
  return (
    <DataTable<Group>
      caption="By group of cases"
      rows={comparison.strata.filter(({ by }) => by !== 'all')}
      rowKey={({ by, value }) => `${by} ${value}`}
      columns={[
        { key: 'by', header: 'By', cell: ({ by }) => <span className="text-muted">{kindOf(by)}</span> },
        { key: 'value', header: 'Group', isRowHeader: true, cell: ({ value }) => value },
        { key: 'cases', header: 'Cases', align: 'end', cell: ({ cases }) => cases },
        {
          key: 'a',
          header: 'A',
          align: 'end',
          cell: ({ figures }) => <StackedEstimate estimate={figures[figure].a} />,
        },
        {
          key: 'b',
          header: 'B',
          align: 'end',
          cell: ({ figures }) => <StackedEstimate estimate={figures[figure].b} />,
        },
        {
          ...{ key: 'difference', header: 'B − A', align: 'end' },
          cell: ({ figures }) => <DifferenceText difference={figures[figure].difference} figure={figure} />,
        },
      ]}
    />
  )
}
