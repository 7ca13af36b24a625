// The figures by specialty, rare disease, source, or what the graph holds of the diagnosis.
'use client'
import { IntervalBar } from '@/components/plots/interval-bar'
import { formatCount } from '@/components/plots/number-text'
import { type DataColumn, DataTable } from '@/components/ui/data-table'
import { Section } from '@/components/ui/section'
import { Select } from '@/components/ui/select'
import { oneOf, useUrlFilter } from '@/lib/client/url-filter'
import type { FigureName, ModeSummary, Stratum } from '@/lib/core/domain/evaluation'
import { StackedEstimate } from './stacked-estimate'
import { failureModes, figureWords, strataWords } from './figure-words'

const kinds = ['specialty', 'rare', 'source', 'truth'] as const
const options = kinds.map((value) => ({ value, label: strataWords[value] }))

export function StrataSection({ summary, hasJudge }: { summary: ModeSummary; hasJudge: boolean }) {
  const { search, replace } = useUrlFilter()
  const by = oneOf(kinds, search.get('by')) ?? 'specialty'
  const names: FigureName[] = ['hitOrNear', ...(hasJudge ? (['judged'] as const) : []), 'recall', ...failureModes]
  const figure = (name: FigureName): DataColumn<Stratum> => ({
    ...{ key: name, header: figureWords[name].label, align: 'end', className: 'whitespace-normal' },
    cell: (row) => <StackedEstimate estimate={row.figures[name]} />,
  })
  return (
    <Section
      title="Where it differs"
      description="In brackets the 95 % interval; [—] where a group has too few cases for one."
      actions={
        <Select label="By" isLabelHidden value={by} onChange={(next) => replace({ by: next })} options={options} />
      }
    >
      <DataTable<Stratum>
        caption={`By ${strataWords[by].toLowerCase()}`}
        rows={summary.strata.filter((stratum) => stratum.by === by)}
        rowKey={(row) => row.value}
        empty="Nothing is known to tell the cases apart by."
        columns={[
          { key: 'value', header: strataWords[by], isRowHeader: true, cell: (row) => row.value },
          { key: 'cases', header: 'Cases', align: 'end', cell: (row) => <Cases stratum={row} /> },
          {
            ...{ key: 'hit', header: 'HIT', align: 'end' },
            cell: (row) => (
              <span className="inline-grid justify-items-end gap-1">
                <StackedEstimate estimate={row.figures.hit} />
                <IntervalBar estimate={row.figures.hit} />
              </span>
            ),
          },
          ...names.map(figure),
        ]}
      />
    </Section>
  )
}

const Cases = ({ stratum }: { stratum: Stratum }) => (
  <>
    {formatCount(stratum.cases)}
    {stratum.failed > 0 ? <span className="block text-xs text-bad">{formatCount(stratum.failed)} failed</span> : null}
  </>
)
