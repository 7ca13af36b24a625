// A plain table: columns as data, a caption for screen readers, sideways scrolling on narrow screens.
import type { ReactNode } from 'react'
import { classNames } from './class-names'

export type DataColumn<Row> = {
  key: string
  header: ReactNode
  cell: (row: Row) => ReactNode
  align?: 'start' | 'end'
  /** The column that names the row to a screen reader. */
  isRowHeader?: boolean
  /** Where the rows are in the order of this column. */
  sort?: 'ascending' | 'descending'
  className?: string
}

type DataTableProps<Row> = {
  caption: string
  columns: DataColumn<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string | number
  /** Shown in place of rows when there are none. */
  empty?: ReactNode
}

export function DataTable<Row>({ caption, columns, rows, rowKey, empty = 'Nothing here yet.' }: DataTableProps<Row>) {
  return (
    <div
      role="region"
      aria-label={caption}
      tabIndex={0}
      className="overflow-x-auto rounded-lg border border-line bg-surface"
    >
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-line bg-sunken text-xs text-muted">
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                aria-sort={column.sort}
                className={cellStyle(column, 'font-medium whitespace-nowrap')}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="border-b border-line last:border-b-0 hover:bg-sunken/60">
              {columns.map((column) => (
                <DataCell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
          {rows.length === 0 ? <EmptyRow span={columns.length}>{empty}</EmptyRow> : null}
        </tbody>
      </table>
    </div>
  )
}

function DataCell<Row>({ column, row }: { column: DataColumn<Row>; row: Row }) {
  if (!column.isRowHeader) return <td className={cellStyle(column)}>{column.cell(row)}</td>
  return (
    <th scope="row" className={cellStyle(column, 'font-medium')}>
      {column.cell(row)}
    </th>
  )
}

function EmptyRow({ span, children }: { span: number; children: ReactNode }) {
  return (
    <tr>
      <td colSpan={span} className="px-3 py-8 text-center text-muted">
        {children}
      </td>
    </tr>
  )
}

function cellStyle<Row>(column: DataColumn<Row>, extra?: string): string {
  const alignment = column.align === 'end' ? 'text-right tabular-nums' : 'text-left'
  return classNames('px-3 py-2 align-top', alignment, extra, column.className)
}
