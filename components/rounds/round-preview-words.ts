// What a preview of a round says of gold items, repeats and hours.
import type { OpenRound } from '@/lib/core/domain/round'
import type { RoundPreview } from '@/lib/core/domain/round-preview'

const count = (n: number) => n.toLocaleString('en-US')
/** With the noun in its number. */
export const counted = (n: number, noun: string) => `${count(n)} ${noun}${n === 1 ? '' : 's'}`

type Shares = Pick<OpenRound, 'goldShare' | 'repeatShare'>

/** Says also when fewer are mixed in than were asked for. */
export function describeMixedIn(kind: 'gold' | 'repeats', preview: RoundPreview, shares: Shares): string {
  const { trees, reviews } = kind === 'gold' ? preview.gold : { trees: null, reviews: preview.repeats.reviews }
  if ((kind === 'gold' ? shares.goldShare : shares.repeatShare) === 0) return 'none asked for'
  if (reviews === 0) {
    return kind === 'gold'
      ? 'none: earlier rounds settled no other tree like these that somebody could be given'
      : 'none: no review is old enough, or all were followed by a look at the truth'
  }
  const found = trees === null ? counted(reviews, 'review') : `${counted(trees, 'tree')}, ${counted(reviews, 'review')}`
  const { available } = preview[kind]
  return (trees ?? reviews) === available ? `${found}: all there are` : found
}

/** Each at the three digits in which it is shown, by `format`. */
export function describeChances({ piMin, piMax }: RoundPreview, format: (value: number) => string): string {
  const [least, most] = [format(piMin), format(piMax)]
  return least === most ? `a chance of ${least}` : `a chance between ${least} and ${most}`
}

export function describeHours({ physicianHours, secondsPerReview, measuredReviews }: RoundPreview): string {
  const hours = physicianHours < 10 ? physicianHours.toFixed(1) : count(Math.round(physicianHours))
  const minutes = `${(secondsPerReview / 60).toFixed(1)} minutes a review`
  return measuredReviews > 0
    ? `${hours} at ${minutes}, the median of ${counted(measuredReviews, 'measured review')}`
    : `${hours} at ${minutes}: an assumption, as too few reviews were measured yet`
}
