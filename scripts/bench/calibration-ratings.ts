// Ratings made by a seed: three readers of known skill, five items a case, one rating in twenty missing.
import { seededRandom } from '@/lib/core/calibration/seeded-random'
import type { Rating } from '@/lib/core/formats/rating-file'

const PER_CASE = 5
const VALUES = ['accept', 'prefix', 'reject'] as const
const SKILLS = [0.95, 0.85, 0.75]

/** About `count` ratings that are not missing. */
export function benchRatings(count: number, seed: string): Rating[] {
  const random = seededRandom(seed)
  const any = () => VALUES[Math.floor(random() * VALUES.length)] ?? 'accept'
  return Array.from({ length: Math.ceil(count / SKILLS.length / 0.95) }, (_, i) => {
    const truth = any()
    return SKILLS.map((skill, rater) => ({
      ...{ item: `item-${i}`, case: `case-${Math.floor(i / PER_CASE)}`, rater: `reader-${rater + 1}` },
      value: random() < 0.05 ? null : random() < skill ? truth : any(),
    }))
  }).flat()
}
