// How each reviewer of a round works: what they hold and did, how long a turn takes them, how they judge what is known, what they flag.
import { formatCount } from '@/components/plots/number-text'
import { durationText } from '@/components/reviews/duration-text'
import { Button } from '@/components/ui/button'
import { type DataColumn, DataTable } from '@/components/ui/data-table'
import { TextLink } from '@/components/ui/text-link'
import { TimeText } from '@/components/ui/time-text'
import type { ReviewerProgress } from '@/lib/core/domain/round-progress'
import { AgreementText } from './agreement-text'

type ReviewerTableProps = {
  roundId: number
  reviewers: readonly ReviewerProgress[]
  /** Asks where somebody's open work should go; null where none can be moved. */
  onMove: ((pseudonym: string) => void) | null
}

export function ReviewerTable({ roundId, reviewers, onMove }: ReviewerTableProps) {
  return (
    <DataTable
      caption="Reviewers of this round"
      rows={reviewers}
      rowKey={(row) => row.reviewerId}
      empty="Nobody has taken a tree of this round yet, and none is assigned."
      columns={[
        {
          key: 'reviewer',
          header: 'Reviewer',
          isRowHeader: true,
          cell: (row) => <code className="text-xs whitespace-nowrap">{row.pseudonym}</code>,
        },
        ...counts.map(({ key, header }) => countColumn(key, header)),
        { key: 'time', header: 'Median time', cell: (row) => <Times reviewer={row} /> },
        { key: 'gold', header: 'Gold items', cell: (row) => <AgreementText of={row.gold} none="none read" /> },
        { key: 'repeats', header: 'Repeats', cell: (row) => <AgreementText of={row.repeats} none="none read" /> },
        { key: 'flags', header: 'Flags', cell: (row) => <Flags roundId={roundId} reviewer={row} /> },
        {
          key: 'seen',
          header: 'Last seen',
          cell: (row) =>
            row.lastSeenAt ? <TimeText iso={row.lastSeenAt} /> : <span className="text-muted">never</span>,
        },
        ...(onMove ? [moveColumn(onMove)] : []),
      ]}
    />
  )
}

type CountKey = 'assigned' | 'leased' | 'submitted' | 'returned' | 'declined'

const counts: { key: CountKey; header: string }[] = [
  { key: 'assigned', header: 'Assigned' },
  { key: 'leased', header: 'Leased' },
  { key: 'submitted', header: 'Submitted' },
  { key: 'returned', header: 'Returned' },
  { key: 'declined', header: 'Declined' },
]

function countColumn(key: CountKey, header: string): DataColumn<ReviewerProgress> {
  return { key, header, align: 'end', cell: (row) => formatCount(row[key]) }
}

function moveColumn(onMove: (pseudonym: string) => void): DataColumn<ReviewerProgress> {
  return {
    key: 'move',
    header: 'Open work',
    cell: ({ pseudonym, assigned, leased }) =>
      assigned + leased === 0 ? (
        <span className="text-muted">none</span>
      ) : (
        <Button size="sm" aria-label={`Move the open work of ${pseudonym}`} onPress={() => onMove(pseudonym)}>
          Move…
        </Button>
      ),
  }
}

function Times({ reviewer: { turnMs, timedTurns, treeMs, timedTrees } }: { reviewer: ReviewerProgress }) {
  return (
    <span className="grid whitespace-nowrap tabular-nums">
      <MedianTime ms={turnMs} unit="turn" n={timedTurns} />
      <MedianTime ms={treeMs} unit="tree" n={timedTrees} />
    </span>
  )
}

function MedianTime({ ms, unit, n }: { ms: number | null; unit: string; n: number }) {
  if (ms === null) return <span className="text-xs text-muted">no {unit} timed</span>
  return (
    <span>
      {durationText(ms)}{' '}
      <span className="text-xs text-muted">
        a {unit}, n = {formatCount(n)}
      </span>
    </span>
  )
}

function Flags({ roundId, reviewer }: { roundId: number; reviewer: ReviewerProgress }) {
  const { reviewerId, unsafe, cannotJudge, afterReveal } = reviewer
  const hrefOf = (flag: string) => `/rounds/${roundId}?flag=${flag}&reviewer=${reviewerId}#flags`
  return (
    <span className="grid whitespace-nowrap">
      {unsafe > 0 ? <TextLink href={hrefOf('unsafe')}>{`${formatCount(unsafe)} unsafe`}</TextLink> : null}
      {cannotJudge > 0 ? (
        <TextLink href={hrefOf('cannot-judge')}>{`${formatCount(cannotJudge)} cannot judge`}</TextLink>
      ) : null}
      {afterReveal > 0 ? (
        <span title="Verdicts given after the truth was shown; they count for nothing">
          {formatCount(afterReveal)} after the reveal
        </span>
      ) : null}
      {unsafe + cannotJudge + afterReveal === 0 ? <span className="text-muted">none</span> : null}
    </span>
  )
}
