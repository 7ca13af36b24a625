// The rows of a fork's comparison: a heading for each kind of thing, the sign ≠ where the turns differ.
import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import type { CompareRow } from './compare-turns'

type CompareRowsProps<Cell> = {
  title: string
  columns: number
  rows: readonly CompareRow<Cell>[]
  /** What stands where a turn says nothing. */
  nothing: string
  cell: (cell: Cell) => ReactNode
}

export function CompareRows<Cell>({ title, columns, rows, nothing, cell }: CompareRowsProps<Cell>) {
  if (rows.length === 0) return null
  return (
    <tbody className="border-t border-line-strong">
      <tr>
        <th
          scope="rowgroup"
          colSpan={columns + 1}
          className="px-2 pt-2 pb-0.5 text-left text-xs font-semibold text-muted"
        >
          {title}
        </th>
      </tr>
      {rows.map((row) => (
        <tr key={row.key} className="border-t border-line align-top">
          <RowHeader isDifferent={row.isDifferent}>{row.label}</RowHeader>
          {row.cells.map((each, column) => (
            <td key={column} className={classNames('px-2 py-1', row.isDifferent && 'bg-warn-soft/60')}>
              {each === null ? <span className="text-xs text-muted">{nothing}</span> : cell(each)}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  )
}

export function RowHeader({ isDifferent, children }: { isDifferent: boolean; children: ReactNode }) {
  return (
    <th scope="row" className="sticky left-0 z-10 bg-surface px-2 py-1 text-left font-normal">
      <span className="flex gap-1.5">
        <span aria-hidden className="w-3 shrink-0 font-semibold text-warn">
          {isDifferent ? '≠' : ''}
        </span>
        <span className={classNames('min-w-0', isDifferent && 'font-medium')}>{children}</span>
        {isDifferent ? <span className="sr-only">(differs)</span> : null}
      </span>
    </th>
  )
}
