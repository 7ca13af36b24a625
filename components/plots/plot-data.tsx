// The numbers behind a plot, folded away until wanted.
import { DataTable } from '@/components/ui/data-table'
import type { PlotColumn } from './csv-text'
import { formatMetric } from './number-text'

type PlotDataProps<Row> = { title: string; columns: readonly PlotColumn<Row>[]; rows: readonly Row[] }

const written = (value: number | string | null) =>
  typeof value === 'number' && !Number.isInteger(value) ? formatMetric(value) : (value ?? '—')

export function PlotData<Row>({ title, columns, rows }: PlotDataProps<Row>) {
  const numbered = rows.map((row, index) => ({ row, index }))
  return (
    <details>
      <summary className="w-fit cursor-pointer text-xs font-medium text-accent">Show the numbers</summary>
      <div className="mt-2 max-h-72 overflow-y-auto">
        <DataTable
          caption={`Numbers of ${title}`}
          rows={numbered}
          rowKey={({ index }) => index}
          columns={columns.map((column) => ({
            key: column.name,
            header: column.name,
            align: 'end' as const,
            cell: ({ row }: { row: Row }) => written(column.value(row)),
          }))}
        />
      </div>
    </details>
  )
}
