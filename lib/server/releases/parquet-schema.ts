// The columns of a view as a Parquet schema: lists and structs nested as the format's own rules say, every value optional.
import type { ParquetWriter } from 'hyparquet-writer'
import type { Column, ColumnType } from '@/lib/core/formats/release-column'

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number]

const leaves = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
  int: { type: 'INT64' },
  float: { type: 'DOUBLE' },
  bool: { type: 'BOOLEAN' },
} as const satisfies Record<string, Omit<SchemaElement, 'name'>>

/** Elements in the order of a walk from the root. */
export const parquetSchema = (columns: readonly Column[]): SchemaElement[] => [
  { name: 'schema', num_children: columns.length },
  ...columns.flatMap(({ name, type }) => elements(name, type)),
]

function elements(name: string, type: ColumnType): SchemaElement[] {
  const own = { name, repetition_type: 'OPTIONAL' } as const
  if (typeof type === 'string') return [{ ...own, ...leaves[type] }]
  if ('struct' in type) {
    const fields = type.struct.flatMap((field) => elements(field.name, field.type))
    return [{ ...own, num_children: type.struct.length }, ...fields]
  }
  const list: SchemaElement = { ...own, num_children: 1, converted_type: 'LIST', logical_type: { type: 'LIST' } }
  const repeated: SchemaElement = { name: 'list', repetition_type: 'REPEATED', num_children: 1 }
  return [list, repeated, ...elements('element', type.list)]
}
