// The order of a table's rows by one of its columns.

export type SortOrder = { key: string; direction: 'asc' | 'desc' }

type Values<Row> = { key: string; value: (row: Row) => string | number | null }

/** `key.asc` or `key.desc` where the key is one of the columns; anything else that stands in an address is no order. */
export function readOrder(text: string | null, columns: readonly { key: string }[]): SortOrder | undefined {
  const [, key, direction] = /^(.+)\.(asc|desc)$/.exec(text ?? '') ?? []
  if (!columns.some((column) => column.key === key) || key === undefined) return undefined
  return { key, direction: direction === 'desc' ? 'desc' : 'asc' }
}

/** Rows without a value come last in either direction; rows that are equal keep the order they came in. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Values<Row>[],
  order: SortOrder | undefined,
): Row[] {
  const column = columns.find(({ key }) => key === order?.key)
  if (!column) return [...rows]
  const sign = order?.direction === 'desc' ? -1 : 1
  return [...rows].sort((a, b) => {
    const [left, right] = [column.value(a), column.value(b)]
    if (left === null || right === null) return Number(left === null) - Number(right === null)
    return sign * compareValues(left, right)
  })
}

/** The order that a press on a column's head asks for: numbers begin with the largest, words with the first. */
export function nextOrder<Row>(rows: readonly Row[], column: Values<Row>, order: SortOrder | undefined): SortOrder {
  if (order?.key === column.key) return { key: column.key, direction: order.direction === 'asc' ? 'desc' : 'asc' }
  const isNumeric = rows.some((row) => typeof column.value(row) === 'number')
  return { key: column.key, direction: isNumeric ? 'desc' : 'asc' }
}

/** The rows one of whose values contains the words, whatever their case. */
export function findRows<Row>(rows: readonly Row[], columns: readonly Values<Row>[], words: string): Row[] {
  const wanted = words.trim().toLowerCase()
  if (wanted === '') return [...rows]
  return rows.filter((row) =>
    columns.some(({ value }) =>
      String(value(row) ?? '')
        .toLowerCase()
        .includes(wanted),
    ),
  )
}

function compareValues(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return String(a).localeCompare(String(b), 'en', { numeric: true })
}
