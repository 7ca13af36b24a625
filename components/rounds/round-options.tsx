// The options a round was opened with: enough to draw it again.
import { countOf } from '@/components/runs/run-words'
import { DescriptionList } from '@/components/ui/description-list'
import { TimeText } from '@/components/ui/time-text'
import type { OpenRound, Round } from '@/lib/core/domain/round'

/** The round of an audit has no budget: it draws its share of whatever is certified. */
export function RoundOptions({ round, isAudit }: { round: Round; isAudit: boolean }) {
  const { options } = round
  const { audit, boundary, disagreement } = options.policy
  const trees = isAudit ? 'none, a share of what is certified' : countOf(options.budget, 'tree', 'trees')
  return (
    <DescriptionList
      items={[
        { term: 'Budget', value: `${trees}, ${reviewsText(options)}` },
        { term: 'Policy weights', value: `audit ${audit}, boundary ${boundary}, disagreement ${disagreement}` },
        { term: 'Smallest chance', value: options.piMin },
        { term: 'Seed', value: options.seed },
        { term: 'Lease', value: `${options.leaseMinutes} minutes` },
        {
          term: 'True diagnosis',
          value: options.showsTruth ? 'shown to reviewers' : 'hidden until a review is submitted',
        },
        {
          term: 'Mode',
          value: options.isProspective
            ? 'prospective: answers stay covered until their order was judged'
            : 'all is open',
        },
        { term: 'Gold items', value: shareText(options.goldShare, 'of the drawn trees') },
        { term: 'Hidden repeats', value: repeatsText(options) },
        ...filterItems(options.filter),
        { term: 'Graph', value: round.graph },
        { term: 'Opened', value: <TimeText iso={round.createdAt} /> },
        { term: 'Closed', value: round.closedAt ? <TimeText iso={round.closedAt} /> : 'still open' },
      ]}
    />
  )
}

function reviewsText({ reviewsPerTree, reviewsBySpecialty, raisesReviews }: OpenRound): string {
  const others = Object.entries(reviewsBySpecialty).map(([specialty, reviews]) => `${specialty} ${reviews}`)
  const parts = [
    `${countOf(reviewsPerTree, 'review', 'reviews')} each`,
    others.length > 0 ? `but ${others.join(', ')}` : null,
    raisesReviews ? 'one more where they disagree' : null,
  ]
  return parts.filter(Boolean).join(', ')
}

const shareText = (share: number, of: string) => (share === 0 ? 'none' : `${Math.round(share * 1000) / 10} % ${of}`)

const repeatsText = ({ repeatShare, repeatAfterDays }: OpenRound) =>
  repeatShare === 0
    ? 'none'
    : `${shareText(repeatShare, 'of the reviews')}, ${countOf(repeatAfterDays, 'day', 'days')} later or more`

function filterItems({
  specialties,
  outcomes,
  teachers,
  sources,
  treeIds,
  text,
  excludeReviewed,
}: OpenRound['filter']) {
  const orAll = (values: readonly string[]) => values.join(', ') || 'all'
  return [
    { term: 'Specialties', value: orAll(specialties) },
    { term: 'Outcomes', value: orAll(outcomes) },
    { term: 'Teachers', value: orAll(teachers) },
    { term: 'Sources', value: orAll(sources) },
    ...(text ? [{ term: 'Words', value: text }] : []),
    ...(treeIds.length > 0 ? [{ term: 'Chosen trees', value: countOf(treeIds.length, 'tree', 'trees') }] : []),
    { term: 'Trees drawn before', value: excludeReviewed ? 'left out' : 'may be drawn again' },
  ]
}
