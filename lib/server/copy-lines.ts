// Rows in the text form of PostgreSQL's COPY.
import type { ColumnValues } from './insert-rows'

/** One line a row: null as \N, objects and arrays as JSON, dates as ISO text; tabs, line breaks and backslashes escaped. */
export function copyLines(columns: readonly string[], rows: readonly ColumnValues[]): string {
  let text = ''
  for (const row of rows) {
    let separator = ''
    for (const column of columns) {
      text += separator + copyValue(row[column])
      separator = '\t'
    }
    text += '\n'
  }
  return text
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
const SPECIAL = /[\\\t\n\r]/g

function copyValue(value: unknown): string {
  if (value === null || value === undefined) return '\\N'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? 't' : 'f'
  const text = typeof value === 'string' ? value : value instanceof Date ? value.toISOString() : JSON.stringify(value)
  return text.replace(SPECIAL, (character) => escapes[character] ?? character)
}
