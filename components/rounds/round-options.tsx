// The options a round was opened with: enough to draw it again.
import { DescriptionList } from '@/components/ui/description-list'
import { TimeText } from '@/components/ui/time-text'
import type { Round } from '@/lib/core/domain/round'

export function RoundOptions({ round }: { round: Round }) {
  const { options } = round
  const { audit, boundary, disagreement } = options.policy
  return (
    <DescriptionList
      items={[
        {
          term: 'Budget',
          value: `${options.budget} trees, ${options.reviewsPerTree === 1 ? 'one review' : `${options.reviewsPerTree} reviews`} each`,
        },
        { term: 'Policy weights', value: `audit ${audit}, boundary ${boundary}, disagreement ${disagreement}` },
        { term: 'Smallest chance', value: options.piMin },
        { term: 'Seed', value: options.seed },
        { term: 'Lease', value: `${options.leaseMinutes} minutes` },
        { term: 'Specialties', value: options.filter.specialties.join(', ') || 'all' },
        { term: 'Outcomes', value: options.filter.outcomes.join(', ') || 'all' },
        { term: 'Trees drawn before', value: options.filter.excludeReviewed ? 'left out' : 'may be drawn again' },
        { term: 'Graph', value: round.graph },
        { term: 'Opened', value: <TimeText iso={round.createdAt} /> },
        { term: 'Closed', value: round.closedAt ? <TimeText iso={round.closedAt} /> : 'still open' },
        {
          term: 'Guidelines',
          value: options.guidelines ? (
            <span className="whitespace-pre-wrap">{options.guidelines}</span>
          ) : (
            <span className="text-muted">none</span>
          ),
        },
      ]}
    />
  )
}
