// The rows of a CSV or TSV file with a header line, by the names of their columns.
import type { PlacedDefect } from '@/lib/core/formats/graph-reading'
import { readRows, type TableForm } from './read-rows'

export interface TableLayout {
  columns: readonly string[]
  take(row: Record<string, string>, place: string): void
}

/** A layout whose rows are read by its own column names. */
export function layout<C extends string>(
  columns: readonly C[],
  take: (row: Record<C, string>, place: string) => void,
): TableLayout {
  return { columns, take: (row, place) => take(row as Record<C, string>, place) }
}

/**
 * The header tells which layout the file has. Values are trimmed; one that a short row lacks is ''. Gives the rows that cannot be
 * read; a header that fits no layout is the only one.
 */
export async function readTable(
  path: string,
  form: TableForm,
  layouts: readonly TableLayout[],
): Promise<PlacedDefect[]> {
  const unreadable: PlacedDefect[] = []
  let found: { layout: TableLayout; positions: number[] } | null = null
  for await (const { place, result } of readRows(path, form)) {
    if (!result.ok) unreadable.push(...result.defects.map((defect) => ({ place, ...defect })))
    else if (found) found.layout.take(pick(result.value, found), place)
    else {
      found = findLayout(result.value, layouts)
      if (!found) return [...unreadable, { place, pointer: '', detail: lacking(result.value, layouts) }]
    }
  }
  const isEmpty = !found && unreadable.length === 0
  return isEmpty ? [{ place: `${path}:1`, pointer: '', detail: 'the file has no header line' }] : unreadable
}

const plain = (header: readonly string[]) => header.map((name) => name.trim())

function findLayout(cells: readonly string[], layouts: readonly TableLayout[]) {
  const header = plain(cells)
  const fitting = layouts.find(({ columns }) => columns.every((name) => header.includes(name)))
  return fitting ? { layout: fitting, positions: fitting.columns.map((name) => header.indexOf(name)) } : null
}

/** Of the layout that the header comes closest to. */
function lacking(cells: readonly string[], layouts: readonly TableLayout[]): string {
  const header = plain(cells)
  const missing = layouts.map(({ columns }) => columns.filter((name) => !header.includes(name)))
  const [nearest = []] = missing.sort((a, b) => a.length - b.length)
  const names = nearest.map((name) => `"${name}"`).join(', ')
  return `the header lacks the ${nearest.length === 1 ? 'column' : 'columns'} ${names}`
}

function pick(
  cells: readonly string[],
  { layout: { columns }, positions }: { layout: TableLayout; positions: readonly number[] },
): Record<string, string> {
  const row: Record<string, string> = {}
  for (let i = 0; i < columns.length; i += 1) row[columns[i] ?? ''] = (cells[positions[i] ?? -1] ?? '').trim()
  return row
}
