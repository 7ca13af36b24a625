// The filter of a round as conditions on trees (`tr`) and their cases (`c`).
import type { CandidateFilter } from '@/lib/core/domain/round'
import type { Outcome } from '@/lib/core/domain/score'
import { Prisma } from '@/lib/generated/prisma/client'

/** Trees that no round waits for or has decided pass whether or not reviewed trees are left out. */
export function isWanted(filter: CandidateFilter): Prisma.Sql {
  return Prisma.sql`((${!filter.excludeReviewed} OR tr.review_state = 'unqueued') AND ${isAlike(filter)})`
}

/** What the drawn trees have in common but for their state and outcomes: what is mixed in among them must not stand out. */
function isAlike({ specialties, teachers, sources, treeIds, text }: CandidateFilter): Prisma.Sql {
  const all = [
    specialties.length === 0 ? [] : [Prisma.sql`c.specialty = ANY(${specialties}::text[])`],
    teachers.length === 0 ? [] : [Prisma.sql`tr.teacher_name = ANY(${teachers}::text[])`],
    sources.length === 0 ? [] : [Prisma.sql`c.source_name = ANY(${sources}::text[])`],
    treeIds.length === 0 ? [] : [Prisma.sql`tr.id = ANY(${treeIds}::int[])`],
    text === '' ? [] : [Prisma.sql`position(lower(${text}) IN lower(concat_ws(' ', c.title, c.key, tr.key))) > 0`],
  ].flat()
  return all.length === 0 ? Prisma.sql`TRUE` : Prisma.sql`(${Prisma.join(all, ' AND ')})`
}

const counts = {
  HIT: Prisma.sql`tr.hit_count`,
  NEAR: Prisma.sql`tr.near_count`,
  MISS: Prisma.sql`tr.miss_count`,
  UNRESOLVED: Prisma.sql`tr.unresolved_count`,
} satisfies Record<Outcome, Prisma.Sql>

/** For gold items and repeats: as the drawn trees, chosen trees apart, by the trees' own counts of outcomes. */
export function isLikeDrawn(filter: CandidateFilter): Prisma.Sql {
  const outcomes = filter.outcomes.map((outcome) => Prisma.sql`${counts[outcome]} > 0`)
  const hasOutcome = outcomes.length === 0 ? Prisma.sql`TRUE` : Prisma.sql`(${Prisma.join(outcomes, ' OR ')})`
  return Prisma.sql`(${isAlike({ ...filter, treeIds: [], text: '' })} AND ${hasOutcome})`
}
