// A person's latest reviews and how each stands.
import { CircleCheck, CircleDashed, CircleSlash } from 'lucide-react'
import { Badge } from '@/components/ui/badge'
import { type DataColumn, DataTable } from '@/components/ui/data-table'
import { TextLink } from '@/components/ui/text-link'
import { TimeText } from '@/components/ui/time-text'
import type { ReviewState, ReviewSummary } from '@/lib/core/domain/review'

const columns: DataColumn<ReviewSummary>[] = [
  {
    key: 'case',
    header: 'Case',
    isRowHeader: true,
    cell: (review) => <TextLink href={`/reviews/${review.id}`}>{review.caseTitle}</TextLink>,
  },
  { key: 'specialty', header: 'Specialty', cell: (review) => review.specialty },
  { key: 'round', header: 'Round', cell: (review) => review.roundName },
  { key: 'state', header: 'State', cell: (review) => <StateBadge state={review.state} /> },
  { key: 'decided', header: 'Turns decided', align: 'end', cell: (review) => review.decidedTurns },
  { key: 'opened', header: 'Opened', cell: (review) => <TimeText iso={review.openedAt} /> },
  {
    key: 'submitted',
    header: 'Submitted',
    cell: (review) => (review.submittedAt ? <TimeText iso={review.submittedAt} /> : '—'),
  },
]

export function RecentReviews({ reviews }: { reviews: readonly ReviewSummary[] }) {
  return (
    <section className="grid gap-2">
      <h2 className="text-sm">Your latest reviews</h2>
      <DataTable
        caption="Your latest reviews"
        columns={columns}
        rows={reviews}
        rowKey={(review) => review.id}
        empty="You have not reviewed a tree yet."
      />
    </section>
  )
}

function StateBadge({ state }: { state: ReviewState }) {
  if (state === 'submitted')
    return (
      <Badge tone="good" icon={<CircleCheck aria-hidden />}>
        submitted
      </Badge>
    )
  if (state === 'expired') return <Badge icon={<CircleSlash aria-hidden />}>went back</Badge>
  return (
    <Badge tone="accent" icon={<CircleDashed aria-hidden />}>
      in progress
    </Badge>
  )
}
