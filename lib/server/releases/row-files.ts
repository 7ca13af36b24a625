// Rows written as JSON Lines and as Parquet: what both are given is one row at a time.
import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { Column, ColumnType, ReleaseRow } from '@/lib/core/formats/release-column'
import type { ReleaseChunks } from './release-chunks'
import { type FileFacts, releaseFileWriter } from './release-file-writer'
import { parquetSchema } from './parquet-schema'

export type RowFile = {
  add(row: ReleaseRow): void
  hasRows(): boolean
  /** Hands on what is complete so far. */
  drain(): Promise<void>
  finish(): Promise<FileFacts>
}

export function jsonlFile(chunks: ReleaseChunks, name: string): RowFile {
  const file = releaseFileWriter(chunks, name)
  let hasRows = false
  return {
    add: (row) => {
      hasRows = true
      file.addText(`${JSON.stringify(row)}\n`)
      file.countLines(1)
    },
    hasRows: () => hasRows,
    drain: file.drain,
    finish: file.finish,
  }
}

/**
 * Memory stays at one group of rows. The same rows give the same bytes: nothing of the time or the machine is in the file, and Snappy is
 * the library's own. Statistics of texts nobody filters by are left out.
 */
export function parquetFile(
  chunks: ReleaseChunks,
  name: string,
  columns: readonly Column[],
  groupRows: number,
): RowFile {
  const file = releaseFileWriter(chunks, name)
  const writer = new ByteWriter()
  const schema = parquetSchema(columns)
  const parquet = new ParquetWriter({ writer, schema, statistics: false, createdBy: 'medaction' })
  const columnsOf = columnReader(columns)
  let rows: ReleaseRow[] = []
  let hasRows = false
  const takeBytes = () => {
    file.addBytes(writer.getBytes())
    writer.index = 0
  }
  const writeGroup = () => {
    if (rows.length === 0) return
    void parquet.write({ columnData: columnsOf(rows), rowGroupSize: rows.length })
    file.countLines(rows.length)
    rows = []
    takeBytes()
  }
  return {
    hasRows: () => hasRows,
    add: (row) => {
      hasRows = true
      if (rows.push(row) >= groupRows) writeGroup()
    },
    drain: file.drain,
    finish: () => {
      writeGroup()
      void parquet.finish()
      takeBytes()
      return file.finish()
    },
  }
}

/** Rows as columns, with whole numbers as the library takes them. */
function columnReader(columns: readonly Column[]) {
  const whole = new Set(columns.filter(({ type }) => hasWhole(type)))
  const valueOf = (column: Column, row: ReleaseRow) =>
    whole.has(column) ? toWhole(column.type, row[column.name]) : row[column.name]
  return (rows: readonly ReleaseRow[]) =>
    columns.map((column) => ({ name: column.name, data: rows.map((row) => valueOf(column, row)) }))
}

function hasWhole(type: ColumnType): boolean {
  if (typeof type === 'string') return type === 'int'
  return 'list' in type ? hasWhole(type.list) : type.struct.some((field) => hasWhole(field.type))
}

/** The library takes whole numbers of 64 bits as bigints, and nothing else. */
function toWhole(type: ColumnType, value: unknown): unknown {
  if (value === null || value === undefined) return null
  if (type === 'int') return BigInt(Number(value))
  if (typeof type === 'string') return value
  if ('list' in type) return Array.isArray(value) ? value.map((one) => toWhole(type.list, one)) : value
  const fields = Object.entries(value).map(([name, one]) => {
    const field = type.struct.find((column) => column.name === name)
    return [name, field ? toWhole(field.type, one) : one]
  })
  return Object.fromEntries(fields)
}
