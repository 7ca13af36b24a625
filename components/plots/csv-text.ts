// Rows as comma-separated values, quoted as RFC 4180 says.

export type PlotColumn<Row> = { name: string; value: (row: Row) => number | string | null }

/** A header line and one line per row; null is an empty field. Numbers keep every digit. */
export function csvText<Row>(columns: readonly PlotColumn<Row>[], rows: readonly Row[]): string {
  const lines = [columns.map((column) => column.name), ...rows.map((row) => columns.map((column) => column.value(row)))]
  return lines.map((line) => `${line.map(csvField).join(',')}\r\n`).join('')
}

function csvField(value: number | string | null): string {
  const text = value === null ? '' : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
