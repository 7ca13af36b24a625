// The rows of a CSV or TSV file, one by one, in constant memory.
import { Readable } from 'node:stream'
import { type CsvError, type Info, parse } from 'csv-parse'
import { failure, success, type Result } from '@/lib/core/result'
import type { ParsedItem } from '../import-report'
import { readBytes } from './read-bytes'
import { LINE_BYTES_MAX } from './read-lines'

export interface TableForm {
  delimiter: ',' | '\t'
  /** Whether values may stand in double quotes; where not, a quote is a character like any other. */
  isQuoted: boolean
}

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

/** Places read `file:line`. A row that cannot be read is a defect of that row alone. Throws where the file cannot be read. */
export async function* readRows(path: string, form: TableForm): AsyncGenerator<ParsedItem<string[]>> {
  const skipped: ParsedItem<string[]>[] = []
  const parser = parse({
    ...rowOptions(form),
    skip_records_with_error: true,
    on_skip: (error) => {
      const item = error && unreadable(path, error)
      // One row may be skipped for several quotes.
      if (item && skipped.at(-1)?.place !== item.place) skipped.push(item)
    },
  })
  const source = Readable.from(readBytes(path))
  source.on('error', (error) => parser.destroy(error))
  source.pipe(parser)
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      yield* skipped.splice(0)
      yield { place: `${path}:${info.lines}`, result: readable(record) }
    }
    yield* skipped
  } catch (error) {
    if (!isCsvError(error)) throw error
    yield* skipped
    yield unreadable(path, error)
  } finally {
    source.destroy()
    parser.destroy()
  }
}

function readable(cells: string[]): Result<string[]> {
  const isText = cells.every((cell) => !cell.includes('\uFFFD') && !cell.includes('\0'))
  return isText ? success(cells) : failure([{ pointer: '', detail: 'the line is not UTF-8 text, or holds U+0000' }])
}

const reasons: Readonly<Record<string, string>> = {
  CSV_INVALID_CLOSING_QUOTE: 'something follows a closing quote',
  CSV_MAX_RECORD_SIZE: 'the row is longer than 16 MB',
  CSV_QUOTE_NOT_CLOSED: 'a quote is never closed',
  INVALID_OPENING_QUOTE: 'a quote stands inside a value that does not begin with one',
}

function unreadable(path: string, { code, lines }: CsvError): ParsedItem<never> {
  const detail = `the row cannot be read: ${reasons[code] ?? code}`
  return { place: `${path}:${typeof lines === 'number' ? lines : 1}`, result: failure([{ pointer: '', detail }]) }
}

const isCsvError = (error: unknown): error is CsvError =>
  error instanceof Error && 'code' in error && /^(CSV_|INVALID_OPENING_QUOTE)/.test(String(error.code))
