// The rows of a CSV or TSV file, one by one, in constant memory.
import { Readable } from 'node:stream'
import { type CsvError, type Info, parse } from 'csv-parse'
import { failure, success, type Result } from '@/lib/core/result'
import type { ParsedItem } from '../import-report'
import { readContent } from './read-content'
import { LINE_BYTES_MAX } from './read-lines'

export interface TableForm {
  delimiter: ',' | '\t'
  /** Whether values may stand in double quotes; where not, a quote is a character like any other. */
  isQuoted: boolean
}

/** What the file is called where a tar archive holds others too. */
export const tableName = /\.(tsv|csv|tab|hpoa|sif|txt)$/i

export const csv: TableForm = { delimiter: ',', isQuoted: true }
export const quotedTsv: TableForm = { delimiter: '\t', isQuoted: true }
export const tsv: TableForm = { delimiter: '\t', isQuoted: false }

/** Options of csv-parse for a form; rows may differ in length and in how they end, blank lines are passed over. */
export const rowOptions = ({ delimiter, isQuoted }: TableForm) => ({
  bom: true,
  delimiter,
  info: true,
  max_record_size: LINE_BYTES_MAX,
  quote: isQuoted ? '"' : null,
  // Named, because the parser would otherwise take the ending of the first line for that of all.
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  skip_empty_lines: true,
})

/**
 * Places read `file:line`. A row with quotes in wrong places is a defect of that row alone; one whose quote is never closed, or that is
 * too long, ends the reading, and its place is the line where it begins. Throws where the file cannot be read.
 */
export async function* readRows(path: string, form: TableForm): AsyncGenerator<ParsedItem<string[]>> {
  const skipped: ParsedItem<string[]>[] = []
  let before = { lines: 0, empty_lines: 0 }
  const stopped: ParsedItem<string[]>[] = []
  const parser = parse({
    ...rowOptions(form),
    skip_records_with_error: true,
    on_record: (record, info) => {
      // After what it cannot read the parser may take the rest of a row for a row.
      if (stopped.length > 0) return null
      before = info
      return record
    },
    on_skip: (error) => {
      if (!error || stopped.length > 0) return
      if (error.code in endings) return void stopped.push(ending(path, error, before))
      const item = unreadable(path, error)
      // One row may be skipped for several quotes.
      if (skipped.at(-1)?.place !== item.place) skipped.push(item)
    },
  })
  const source = Readable.from(readContent(path, tableName))
  source.on('error', (error) => parser.destroy(error))
  source.pipe(parser)
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      yield* skipped.splice(0)
      yield { place: `${path}:${info.lines}`, result: readable(record) }
    }
    yield* skipped
    yield* stopped
  } finally {
    source.destroy()
    parser.destroy()
  }
}

function readable(cells: string[]): Result<string[]> {
  const isText = cells.every((cell) => !cell.includes('\uFFFD') && !cell.includes('\0'))
  return isText ? success(cells) : failure([{ pointer: '', detail: 'the line is not UTF-8 text, or holds U+0000' }])
}

/** What the parser cannot go on after. */
const endings: Readonly<Record<string, string>> = {
  CSV_MAX_RECORD_SIZE: 'it is longer than 16 MB',
  CSV_QUOTE_NOT_CLOSED: 'a quote is never closed',
}

const reasons: Readonly<Record<string, string>> = {
  CSV_INVALID_CLOSING_QUOTE: 'something follows a closing quote',
  INVALID_OPENING_QUOTE: 'a quote stands inside a value that does not begin with one',
}

function unreadable(path: string, { code, lines }: CsvError): ParsedItem<never> {
  const detail = `the row cannot be read: ${reasons[code] ?? code}`
  return { place: `${path}:${typeof lines === 'number' ? lines : 1}`, result: failure([{ pointer: '', detail }]) }
}

/** `before` is where the last row ended that could be read. */
function ending(
  path: string,
  { code, empty_lines: blank }: CsvError,
  before: { lines: number; empty_lines: number },
): ParsedItem<never> {
  const line = before.lines + 1 + (Number(blank) - before.empty_lines)
  const detail = `the row that begins here cannot be read: ${endings[code] ?? code}; reading stopped here`
  return { place: `${path}:${line}`, result: failure([{ pointer: '', detail }]) }
}
