// What was reviewed and gave no label, by cause; a count leads to the rows behind it.
'use client'
import { formatCount } from '@/components/plots/number-text'
import { Button } from '@/components/ui/button'
import { type SortedColumn, SortedTable } from '@/components/ui/sorted-table'
import { oneOf, useUrlFilter } from '@/lib/client/url-filter'
import { type CalibrationDetail, exclusionCauseSchema } from '@/lib/core/domain/calibration-run'
import { type Cause, exclusionCauses } from './exclusion-causes'
import { ExcludedRows } from './excluded-rows'

export function ExclusionTable({ run, fileName }: { run: CalibrationDetail; fileName: string }) {
  const { search, replace } = useUrlFilter()
  const shown = oneOf(exclusionCauseSchema.options, search.get('left-out'))
  const { exclusions } = run
  const choose = (cause: Cause['key'] | undefined) => replace({ 'left-out': cause, 'left-out-after': undefined })
  const columns: SortedColumn<Cause>[] = [
    { key: 'cause', header: 'Cause', value: ({ name }) => name, isRowHeader: true, cell: CauseName },
    { key: 'unit', header: 'Counted in', value: ({ unit }) => unit },
    {
      key: 'count',
      header: 'Count',
      align: 'end',
      value: ({ key }) => exclusions[key],
      cell: ({ key, name }) =>
        exclusions.ids[key]?.length ? (
          <Button
            size="sm"
            aria-pressed={shown === key}
            aria-label={`${formatCount(exclusions[key])} ${name}: list them`}
            onPress={() => choose(shown === key ? undefined : key)}
          >
            {formatCount(exclusions[key])}
          </Button>
        ) : (
          formatCount(exclusions[key])
        ),
    },
  ]
  return (
    <div className="grid min-w-0 gap-3">
      <SortedTable<Cause>
        caption="Left out"
        urlKey="left-out-by"
        fileName={`${fileName}-left-out`}
        rows={exclusionCauses}
        rowKey={({ key }) => key}
        columns={columns}
      />
      {shown && exclusions.ids[shown]?.length ? (
        <ExcludedRows calibrationId={run.id} cause={shown} kept={exclusions.ids[shown].length} of={exclusions[shown]} />
      ) : null}
    </div>
  )
}

const CauseName = ({ name, meaning }: Cause) => (
  <>
    {name}
    <span className="block text-xs font-normal text-muted">{meaning}</span>
  </>
)
