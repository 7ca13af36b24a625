// The columns of a view as `features` in the front matter of a Hugging Face dataset card.
import type { Column, ColumnType } from './release-column'

const dtypes = { string: 'string', int: 'int64', float: 'float64', bool: 'bool' } as const
type Feature = { name: string } & FeatureType
type FeatureType = { dtype: string } | { list: string | Feature[] | FeatureType } | { struct: Feature[] }

export const hubFeatures = (columns: readonly Column[]): Feature[] =>
  columns.map(({ name, type }) => ({ name, ...featureType(type) }))

function featureType(type: ColumnType): FeatureType {
  if (typeof type === 'string') return { dtype: dtypes[type] }
  if ('struct' in type) return { struct: hubFeatures(type.struct) }
  const { list } = type
  if (typeof list === 'string') return { list: dtypes[list] }
  return { list: 'struct' in list ? hubFeatures(list.struct) : featureType(list) }
}
