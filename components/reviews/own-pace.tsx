// A person's own counts, pace and time: today, this week and in all, and the trees of each of the last four weeks' days.
'use client'
import { useQuery } from '@tanstack/react-query'
import { Card } from '@/components/ui/card'
import { type DataColumn, DataTable } from '@/components/ui/data-table'
import { Loaded } from '@/components/ui/loaded'
import { ownPaceOptions } from '@/lib/client/own-reviews'
import type { Pace } from '@/lib/core/domain/own-review'
import { DayBars } from './day-bars'
import { durationText } from './duration-text'

type PaceRow = Pace & { name: string }

const orDash = (ms: number | null) => (ms === null ? '—' : durationText(ms))

const columns: DataColumn<PaceRow>[] = [
  { key: 'period', header: 'When', isRowHeader: true, cell: (row) => row.name, className: 'whitespace-nowrap' },
  { key: 'trees', header: 'Trees submitted', align: 'end', cell: (row) => row.submittedTrees },
  { key: 'turns', header: 'Turns judged', align: 'end', cell: (row) => row.judgedTurns },
  {
    key: 'time',
    header: 'Time',
    align: 'end',
    cell: (row) => durationText(row.activeMs),
    className: 'whitespace-nowrap',
  },
  {
    key: 'tree',
    header: 'Per tree',
    align: 'end',
    cell: (row) => orDash(row.medianTreeMs),
    className: 'whitespace-nowrap',
  },
  {
    key: 'turn',
    header: 'Per turn',
    align: 'end',
    cell: (row) => orDash(row.medianTurnMs),
    className: 'whitespace-nowrap',
  },
]

export function OwnPace() {
  const pace = useQuery(ownPaceOptions(Intl.DateTimeFormat().resolvedOptions().timeZone))
  return (
    <Card
      title="Your work"
      description="Time is attention: pauses are left out. Per tree and per turn are medians. Researchers see a round’s counts and times under your pseudonym."
    >
      <Loaded query={pace} lines={4}>
        {({ today, week, all, days }) => (
          <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
            <DataTable
              caption="Your counts, pace and time"
              columns={columns}
              rows={[
                { name: 'Today', ...today },
                { name: 'This week', ...week },
                { name: 'In all', ...all },
              ]}
              rowKey={(row) => row.name}
            />
            <DayBars days={days} />
          </div>
        )}
      </Loaded>
    </Card>
  )
}
