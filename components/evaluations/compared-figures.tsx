// Every figure of two evaluations over all shared cases, with the paired difference.
import { EstimateText } from '@/components/plots/estimate-text'
import { DataTable } from '@/components/ui/data-table'
import { type Comparison, type FigureName, figureNameSchema } from '@/lib/core/domain/evaluation'
import { DifferenceText } from './difference-text'
import { figureColumn } from './figure-column'

export function ComparedFigures({ comparison }: { comparison: Comparison }) {
  const all = comparison.strata.find(({ by }) => by === 'all')
  if (!all) return null
  // Nobody judged: there is nothing to compare.
  const names = figureNameSchema.options.filter(
    (name) => name !== 'judged' || all.figures.judged.a.value !== null || all.figures.judged.b.value !== null,
  )
  return (
    <DataTable<FigureName>
      caption="Figures compared"
      rows={names}
      rowKey={(name) => name}
      columns={[
        figureColumn,
        {
          ...{ key: 'a', header: `A: ${comparison.a.name}`, align: 'end' },
          cell: (name) => <EstimateText estimate={all.figures[name].a} />,
        },
        {
          ...{ key: 'b', header: `B: ${comparison.b.name}`, align: 'end' },
          cell: (name) => <EstimateText estimate={all.figures[name].b} />,
        },
        {
          ...{ key: 'difference', header: 'B − A', align: 'end' },
          cell: (name) => <DifferenceText difference={all.figures[name].difference} figure={name} />,
        },
      ]}
    />
  )
}
