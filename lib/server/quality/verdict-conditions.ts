// Which verdicts the audit counts, as a condition on a verdict `n`, its review `v`, slot `l` and round `r`.
import type { RoundScope } from '@/lib/core/domain/audit-scope'
import { Prisma } from '@/lib/generated/prisma/client'

export const fromVerdicts = Prisma.sql`
  verdicts n JOIN reviews v ON v.id = n.review_id JOIN review_slots l ON l.id = v.slot_id JOIN rounds r ON r.id = v.round_id`

const isOfRounds = ({ rounds }: RoundScope) =>
  rounds === undefined ? Prisma.sql`TRUE` : Prisma.sql`r.id = ANY(${rounds}::int[])`

/** Given blind, in a submitted review of a drawn tree. */
export function isCounted(scope: RoundScope): Prisma.Sql {
  return Prisma.sql`(v.state = 'submitted' AND l.kind = 'sample' AND NOT n.is_after_reveal
    AND ${scope.simulated === 'yes' ? Prisma.sql`TRUE` : Prisma.sql`NOT r.is_simulated`} AND ${isOfRounds(scope)})`
}

/** Of submitted reviews, what is left out of `isCounted`, each verdict under the first reason that holds. */
export const exclusionCounts = (scope: RoundScope) => Prisma.sql`
  SELECT count(*) FILTER (WHERE reason = 'simulated')::int AS simulated, count(*) FILTER (WHERE reason = 'gold')::int AS gold,
    count(*) FILTER (WHERE reason = 'repeat')::int AS repeats, count(*) FILTER (WHERE reason = 'reveal')::int AS "afterReveal"
  FROM (SELECT CASE WHEN r.is_simulated AND ${scope.simulated !== 'yes'} THEN 'simulated' WHEN l.kind <> 'sample' THEN l.kind::text
      WHEN n.is_after_reveal THEN 'reveal' END AS reason
    FROM ${fromVerdicts} WHERE v.state = 'submitted' AND ${isOfRounds(scope)}) x`
