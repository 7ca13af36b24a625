// The leaderboard with its mode filter, its order, and the choice of two rows to compare; all but the choice in the address.
'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { Section } from '@/components/ui/section'
import { Select } from '@/components/ui/select'
import { oneOf, useUrlFilter } from '@/lib/client/url-filter'
import { evaluationModeSchema, type LeaderboardRow } from '@/lib/core/domain/evaluation'
import { modeWords } from './figure-words'
import { FiguresLegend } from './figures-legend'
import { type SortKey, sortKeys, sortRows } from './leaderboard-order'
import { LeaderboardPlot } from './leaderboard-plot'
import { keyOf, LeaderboardTable } from './leaderboard-table'

const modes = [
  { value: '', label: 'all modes' },
  ...evaluationModeSchema.options.map((value) => ({ value, label: modeWords[value].label })),
]

export function Leaderboard({ rows }: { rows: readonly LeaderboardRow[] }) {
  const { search, change } = useUrlFilter()
  const [chosen, setChosen] = useState<string[]>([])
  const mode = oneOf(evaluationModeSchema.options, search.get('mode'))
  const sort: SortKey = oneOf(sortKeys, search.get('sort')) ?? 'hit'
  const shown = sortRows(
    rows.filter((row) => mode === undefined || row.mode === mode),
    sort,
  )
  const choose = (key: string, isChosen: boolean) =>
    setChosen(isChosen ? [...chosen, key].slice(-2) : chosen.filter((each) => each !== key))
  const figure = sort === 'cost' || sort === 'newest' ? 'hit' : sort
  return (
    <Section
      title="Leaderboard"
      description="A row per evaluation and mode. Rows compare only where the cases and the graph are the same; choose two to see them side by side."
      actions={
        <>
          <CompareLink rows={shown.filter((row) => chosen.includes(keyOf(row)))} />
          <Select
            label="Mode"
            isLabelHidden
            value={mode ?? ''}
            onChange={(value) => change({ mode: value })}
            options={modes}
          />
        </>
      }
    >
      <LeaderboardTable
        rows={shown}
        sort={sort}
        onSort={(key) => change({ sort: key === 'hit' ? undefined : key })}
        chosen={chosen}
        onChoose={choose}
      />
      <FiguresLegend names={['hit', 'hitOrNear', 'judged', 'precision', 'recall', 'turns']} />
      {shown.length > 0 ? (
        <Card className="mt-4">
          <LeaderboardPlot rows={shown} figure={figure} />
        </Card>
      ) : null}
    </Section>
  )
}

/** Two rows of one mode lead to their comparison. */
function CompareLink({ rows }: { rows: readonly LeaderboardRow[] }) {
  const [a, b] = rows
  if (a && b && a.mode === b.mode && a.evaluationId !== b.evaluationId)
    return (
      <ButtonLink href={`/evaluations/compare?a=${a.evaluationId}&b=${b.evaluationId}&mode=${a.mode}`}>
        Compare the two
      </ButtonLink>
    )
  return <Button isDisabled>{a && b ? 'Compare: of one mode only' : 'Compare: choose two'}</Button>
}
