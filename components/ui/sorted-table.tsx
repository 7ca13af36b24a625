// A table that is read whole: sorted by any column, found by words, taken away as CSV; order and words stand in the address.
'use client'
import { Download } from 'lucide-react'
import type { ReactNode } from 'react'
import { csvText } from '@/components/plots/csv-text'
import { saveFile } from '@/components/plots/save-file'
import { useUrlFilter } from '@/lib/client/url-filter'
import { Button } from './button'
import { DataTable } from './data-table'
import { Field } from './field'
import { SortButton } from './sort-button'
import { findRows, nextOrder, readOrder, sortRows } from './sort-rows'

export type SortedColumn<Row> = {
  key: string
  header: string
  /** What the column is sorted by and the CSV holds. */
  value: (row: Row) => string | number | null
  /** What is shown; the value, or a dash where it is null, without it. */
  cell?: (row: Row) => ReactNode
  align?: 'start' | 'end'
  isRowHeader?: boolean
  className?: string
}

type SortedTableProps<Row> = {
  caption: string
  columns: readonly SortedColumn<Row>[]
  /** In the order in which they stand before anybody sorts. */
  rows: readonly Row[]
  rowKey: (row: Row) => string | number
  /** Names the table in the address: one per page. */
  urlKey: string
  /** Of the CSV, without its ending. */
  fileName: string
  /** Offers a field that finds rows by words. */
  filter?: boolean
  empty?: ReactNode
}

export function SortedTable<Row>(props: SortedTableProps<Row>) {
  const { caption, columns, rows, rowKey, urlKey, fileName, filter = false, empty } = props
  const { search, replace } = useUrlFilter()
  const order = readOrder(search.get(urlKey), columns)
  const words = filter ? (search.get(`${urlKey}-find`) ?? '') : ''
  const shown = sortRows(findRows(rows, columns, words), columns, order)
  const direction = order?.direction === 'desc' ? 'descending' : 'ascending'
  const headed = (column: SortedColumn<Row>) => {
    const isOn = order?.key === column.key
    const turn = () => {
      const next = nextOrder(rows, column, order)
      replace({ [urlKey]: `${next.key}.${next.direction}` })
    }
    return {
      ...column,
      header: <SortButton label={column.header} isOn={isOn} direction={direction} onPress={turn} />,
      sort: isOn ? (direction as 'ascending' | 'descending') : undefined,
      cell: column.cell ?? ((row: Row) => column.value(row) ?? '–'),
    }
  }
  const csvColumns = columns.map(({ header, value }) => ({ name: header, value }))
  return (
    <div className="grid min-w-0 gap-2">
      <div className="flex flex-wrap items-end justify-end gap-2">
        {filter ? (
          <FindField caption={caption} words={words} onFind={(find) => replace({ [`${urlKey}-find`]: find })} />
        ) : null}
        <Button
          size="sm"
          variant="ghost"
          icon={<Download aria-hidden />}
          aria-label={`Download ${caption} as CSV`}
          onPress={() => saveFile(`${fileName}.csv`, 'text/csv', csvText(csvColumns, shown))}
        >
          CSV
        </Button>
      </div>
      <DataTable
        caption={caption}
        columns={columns.map(headed)}
        rows={shown}
        rowKey={rowKey}
        empty={words !== '' && rows.length > 0 ? `No row has “${words}” in it.` : empty}
      />
    </div>
  )
}

const FindField = (props: { caption: string; words: string; onFind: (words: string) => void }) => (
  <Field
    label={`Find rows of ${props.caption}`}
    isLabelHidden
    placeholder="Find rows"
    value={props.words}
    onChange={props.onFind}
    className="mr-auto w-56"
    maxLength={100}
  />
)
