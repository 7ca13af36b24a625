// What a review covers from its reviewer, by its round and by what they were shown already.
import { type Cover, coverTurns, noCover } from '@/lib/core/domain/cover-turns'
import type { OwnReview } from './find-own-review'

/** What a cover depends on. */
export type Covering = Pick<OwnReview, 'id' | 'treeId' | 'reviewerId' | 'truthSeenAt'> & {
  round: Pick<OwnReview['round'], 'isProspective'>
}

/** Only a prospective round covers anything, and nothing any more from whoever was shown the truth of the case. */
export function coverFor({ round, truthSeenAt }: Covering, ...tree: Parameters<typeof coverTurns>): Cover {
  return round.isProspective && truthSeenAt === null ? coverTurns(...tree) : noCover
}
