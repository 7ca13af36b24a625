// The column that names a figure and says what it means.
import type { DataColumn } from '@/components/ui/data-table'
import type { FigureName } from '@/lib/core/domain/evaluation'
import { figureWords } from './figure-words'

export const figureColumn: DataColumn<FigureName> = {
  key: 'figure',
  header: 'Figure',
  isRowHeader: true,
  cell: (name) => (
    <>
      {figureWords[name].label}
      <span className="block text-xs font-normal text-muted">{figureWords[name].meaning}</span>
    </>
  ),
}
