// Which verdicts count, as a condition: what `countVerdicts` says in core, for verdicts that are looked for in whole rounds at once.
import { Prisma } from '@/lib/generated/prisma/client'

/** The round's verdicts `n` that its slots `s` and reviews `v` lead to: verdicts have no index by round. */
export const fromVerdictsOf = (roundId: number) => Prisma.sql`
  review_slots s JOIN reviews v ON v.slot_id = s.id AND s.round_id = ${roundId} JOIN verdicts n ON n.review_id = v.id`

/**
 * Of verdicts `n`: a newer one on the same aspect of the turn replaces it, and so does a newer one on the whole turn where it is on a
 * half, or the other way round; a withdrawal is none.
 */
export const isStanding = Prisma.sql`(n.kind <> 'WITHDRAW' AND NOT EXISTS (
  SELECT 1 FROM verdicts m WHERE m.review_id = n.review_id AND m.id > n.id AND m.turn_ordinal = n.turn_ordinal
    AND (m.aspect = n.aspect OR m.aspect = 'TURN' OR n.aspect = 'TURN')))`

export const isUnsafe = Prisma.sql`(n.kind = 'REJECT' AND 'unsafe' = ANY(n.reasons))`
export const isUnable = Prisma.sql`(n.kind = 'CANNOT_JUDGE')`
