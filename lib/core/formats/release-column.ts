// The columns of a view of a release: what each row holds, for Parquet schemas and for the features of a dataset card.

/** Every value may be null. `int` is a whole number of up to 53 bits, `float` a double. */
export type ColumnType = 'string' | 'int' | 'float' | 'bool' | { list: ColumnType } | { struct: readonly Column[] }
export type Column = { name: string; type: ColumnType }
export type ReleaseRow = Record<string, unknown>

export const column = (name: string, type: ColumnType): Column => ({ name, type })
export const listOf = (type: ColumnType): ColumnType => ({ list: type })
export const structOf = (...columns: Column[]): ColumnType => ({ struct: columns })

/** Several columns of one type. */
export const columns = (type: ColumnType, ...names: string[]): Column[] => names.map((name) => column(name, type))
