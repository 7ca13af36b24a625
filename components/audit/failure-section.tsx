// One family of failures by one stratum: the heatmap, and a table whose numbers lead to their rows.
'use client'
import { formatCount, formatPercent } from '@/components/plots/number-text'
import { Section } from '@/components/ui/section'
import { type SortedColumn, SortedTable } from '@/components/ui/sorted-table'
import type { FailureCell, FailureDimension } from '@/lib/core/domain/failure'
import { CountLink } from './count-link'
import { FailureHeatmap } from './failure-heatmap'
import { modeWords } from './failure-words'

type FailureSectionProps = {
  title: string
  description: string
  /** What the shares are of. */
  noun: string
  family: 'flags' | 'outcomes' | 'reasons'
  cells: readonly FailureCell[]
  dimension: FailureDimension
  hrefOf: (cell: FailureCell) => string | undefined
}

type Row = { value: string; of: number; cells: ReadonlyMap<string, FailureCell> }

export function FailureSection(props: FailureSectionProps) {
  const { title, description, noun, family, dimension, hrefOf } = props
  const cells = props.cells.filter((cell) => cell.dimension === dimension)
  const axis = dimension.charAt(0).toUpperCase() + dimension.slice(1)
  if (cells.length === 0)
    return (
      <Section title={title} description={description} className="mb-8">
        <p className="rounded-lg border border-dashed border-line-strong px-4 py-6 text-center text-muted">
          None occurred in what counts here.
        </p>
      </Section>
    )
  return (
    <Section title={title} description={description} className="mb-8">
      <FailureHeatmap
        title={`${title} by ${dimension}`}
        noun={noun}
        cells={cells}
        fileName={`audit-${family}`}
        axis={axis}
      />
      <SortedTable<Row>
        caption={`${title} by ${dimension}, counts`}
        fileName={`audit-${family}-by-${dimension}`}
        urlKey={family}
        filter={dimension !== 'turn'}
        rows={rowsOf(cells)}
        rowKey={({ value }) => value}
        columns={[
          {
            ...{ key: 'value', header: axis, isRowHeader: true },
            value: ({ value }) => (dimension === 'turn' ? Number(value) : value),
          },
          { key: 'of', header: noun, align: 'end', value: ({ of }) => of, cell: ({ of }) => formatCount(of) },
          ...modesOf(cells).map((mode) => modeColumn(mode, hrefOf)),
        ]}
      />
    </Section>
  )
}

const modesOf = (cells: readonly FailureCell[]) => [...new Set(cells.map(({ mode }) => mode))].sort()

function rowsOf(cells: readonly FailureCell[]): Row[] {
  return [...new Set(cells.map(({ value }) => value))].map((value) => {
    const own = cells.filter((cell) => cell.value === value)
    return { value, of: own[0]?.of ?? 0, cells: new Map(own.map((cell) => [cell.mode, cell])) }
  })
}

const modeColumn = (mode: string, hrefOf: (cell: FailureCell) => string | undefined): SortedColumn<Row> => ({
  ...{ key: mode, header: modeWords(mode), align: 'end' },
  value: ({ cells }) => cells.get(mode)?.count ?? 0,
  cell: ({ cells }) => {
    const cell = cells.get(mode)
    if (!cell) return <span className="text-muted">0</span>
    return (
      <>
        <CountLink count={cell.count} href={hrefOf(cell)} />
        <span className="block text-xs text-muted">{formatPercent(cell.of > 0 ? cell.count / cell.of : null)}</span>
      </>
    )
  },
})
