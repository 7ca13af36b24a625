// A person's own reviews, newest first, a page at a time, and how each stands.
'use client'
import { useQuery } from '@tanstack/react-query'
import { CircleCheck, CircleDashed, CircleDot, CircleSlash, CornerUpLeft } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Badge } from '@/components/ui/badge'
import { type DataColumn, DataTable } from '@/components/ui/data-table'
import { PagedRows } from '@/components/ui/paged-rows'
import { Select } from '@/components/ui/select'
import { TextLink } from '@/components/ui/text-link'
import { TimeText } from '@/components/ui/time-text'
import { ownReviewsOptions } from '@/lib/client/own-reviews'
import type { OwnReview, ReviewStandingName } from '@/lib/core/domain/own-review'
import { reviewStateSchema } from '@/lib/core/domain/review'
import { durationText } from './duration-text'

const PAGE = 20

const columns: DataColumn<OwnReview>[] = [
  {
    key: 'case',
    header: 'Case',
    isRowHeader: true,
    cell: (review) => <TextLink href={`/reviews/${review.id}`}>{review.caseTitle}</TextLink>,
  },
  { key: 'specialty', header: 'Specialty', cell: (review) => review.specialty },
  { key: 'round', header: 'Round', cell: (review) => review.roundName },
  { key: 'state', header: 'State', cell: (review) => <Standing review={review} /> },
  { key: 'judged', header: 'Turns judged', align: 'end', cell: (review) => review.judgedTurns },
  {
    key: 'time',
    header: 'Time',
    align: 'end',
    className: 'whitespace-nowrap',
    cell: (review) => (review.activeMs === null ? '—' : durationText(review.activeMs)),
  },
  { key: 'opened', header: 'Taken', cell: (review) => <TimeText iso={review.openedAt} /> },
  {
    key: 'submitted',
    header: 'Submitted',
    cell: (review) => (review.submittedAt ? <TimeText iso={review.submittedAt} /> : '—'),
  },
]

const states = [
  { value: '', label: 'All' },
  { value: 'in_progress', label: 'In hand or ready' },
  { value: 'submitted', label: 'Submitted' },
  { value: 'expired', label: 'Handed or gone back' },
] as const

export function OwnReviews() {
  const [state, setState] = useState<(typeof states)[number]['value']>('')
  const [cursor, setCursor] = useState<number | undefined>()
  const reviews = useQuery(ownReviewsOptions({ state: reviewStateSchema.safeParse(state).data, cursor, limit: PAGE }))
  const show = (next: typeof state) => {
    setState(next)
    setCursor(undefined)
  }
  return (
    <section aria-labelledby="own-reviews" className="grid gap-2">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <h2 id="own-reviews" className="text-sm">
          Your reviews
        </h2>
        <Select label="State" value={state} onChange={show} options={states} className="w-44" />
      </div>
      <PagedRows query={reviews} cursor={cursor} onTurn={setCursor} noun="review">
        {(items) => (
          <DataTable
            caption="List of your reviews"
            columns={columns}
            rows={items}
            rowKey={(review) => review.id}
            empty={state === '' ? 'You have not reviewed a tree yet.' : 'None of your reviews is in this state.'}
          />
        )}
      </PagedRows>
    </section>
  )
}

type Look = { text: string; icon: ReactNode; tone?: 'good' | 'accent' }

const looks: Record<ReviewStandingName, Look> = {
  submitted: { text: 'submitted', icon: <CircleCheck aria-hidden />, tone: 'good' },
  'in-hand': { text: 'in hand', icon: <CircleDashed aria-hidden />, tone: 'accent' },
  ready: { text: 'ready, not begun', icon: <CircleDot aria-hidden /> },
  declined: { text: 'handed back', icon: <CornerUpLeft aria-hidden /> },
  returned: { text: 'went back', icon: <CircleSlash aria-hidden /> },
}

function Standing({ review }: { review: OwnReview }) {
  const { text, icon, tone } = looks[review.standing]
  return (
    <>
      <Badge tone={tone} icon={icon}>
        {text}
      </Badge>
      {review.standing === 'declined' && review.returnReason ? (
        <span className="mt-0.5 block max-w-60 text-xs text-muted">{review.returnReason}</span>
      ) : null}
    </>
  )
}
