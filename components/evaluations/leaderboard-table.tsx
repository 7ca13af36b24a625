// The leaderboard: a row per evaluation and mode, each figure with its interval, sorted by a column's head.
'use client'
import { IntervalBar } from '@/components/plots/interval-bar'
import { formatCount } from '@/components/plots/number-text'
import { formatUsd } from '@/components/runs/run-words'
import { Badge } from '@/components/ui/badge'
import { Checkbox } from '@/components/ui/checkbox'
import { type DataColumn, DataTable } from '@/components/ui/data-table'
import { SortButton } from '@/components/ui/sort-button'
import { TextLink } from '@/components/ui/text-link'
import type { FigureName, LeaderboardRow } from '@/lib/core/domain/evaluation'
import { figureWords, modeWords } from './figure-words'
import { directionOf, type SortKey } from './leaderboard-order'
import { PlayerText } from './player-text'
import { StackedEstimate } from './stacked-estimate'

export const keyOf = ({ evaluationId, mode }: LeaderboardRow) => `${evaluationId} ${mode}`

type LeaderboardTableProps = {
  rows: readonly LeaderboardRow[]
  sort: SortKey
  onSort: (key: SortKey) => void
  chosen: readonly string[]
  onChoose: (key: string, isChosen: boolean) => void
}

const shown: { name: FigureName; className?: string }[] = [
  { name: 'hitOrNear' },
  { name: 'judged' },
  { name: 'precision', className: 'hidden xl:table-cell' },
  { name: 'recall' },
  { name: 'turns', className: 'hidden xl:table-cell' },
]

export function LeaderboardTable({ rows, sort, onSort, chosen, onChoose }: LeaderboardTableProps) {
  const sorted = (key: SortKey, label: string) => ({
    header: <SortButton label={label} isOn={sort === key} direction={directionOf(key)} onPress={() => onSort(key)} />,
    sort: sort === key ? directionOf(key) : undefined,
  })
  const figure = ({ name, className }: (typeof shown)[number]): DataColumn<LeaderboardRow> => ({
    ...{ key: name, ...sorted(name, figureWords[name].label), className, align: 'end' },
    cell: (row) => <StackedEstimate estimate={row.figures[name]} />,
  })
  const isJudged = rows.some(({ figures }) => figures.judged.value !== null)
  return (
    <DataTable<LeaderboardRow>
      caption="Leaderboard"
      rows={rows}
      rowKey={keyOf}
      columns={[
        {
          key: 'choose',
          header: <span className="sr-only">Compare</span>,
          cell: (row) => (
            <Checkbox
              aria-label={`Compare ${row.name}, ${modeWords[row.mode].label}`}
              isSelected={chosen.includes(keyOf(row))}
              onChange={(isChosen) => onChoose(keyOf(row), isChosen)}
            >
              {null}
            </Checkbox>
          ),
        },
        {
          key: 'name',
          header: 'Evaluation',
          isRowHeader: true,
          className: 'min-w-40',
          cell: (row) => (
            <>
              <TextLink href={`/evaluations/${row.evaluationId}?mode=${row.mode}`}>{row.name}</TextLink>
              <PlayerText player={row} />
            </>
          ),
        },
        {
          key: 'mode',
          header: 'Mode',
          cell: ({ mode }) => <Badge title={modeWords[mode].meaning}>{modeWords[mode].label}</Badge>,
        },
        { key: 'cases', header: 'Cases', align: 'end', cell: (row) => <Cases row={row} /> },
        {
          ...{ key: 'hit', ...sorted('hit', 'HIT'), align: 'end' },
          cell: (row) => (
            <span className="inline-grid justify-items-end gap-1">
              <StackedEstimate estimate={row.figures.hit} />
              <IntervalBar estimate={row.figures.hit} />
            </span>
          ),
        },
        ...shown.filter(({ name }) => name !== 'judged' || isJudged).map(figure),
        { key: 'cost', ...sorted('cost', 'Cost'), align: 'end', cell: (row) => formatUsd(row.costUsd) },
      ]}
    />
  )
}

const Cases = ({ row }: { row: LeaderboardRow }) => (
  <>
    {formatCount(row.cases)}
    {row.failed > 0 ? <span className="block text-xs text-bad">{formatCount(row.failed)} failed</span> : null}
  </>
)
