// Which disputes a person may settle: those they can look at with open eyes.
import { Prisma } from '@/lib/generated/prisma/client'
import type { Context } from '../context'
import { personOf } from '../person-of'

/**
 * Of disputes `a` in rounds `r`. Not those of trees they read or are reading, in any round: whoever submitted a review of the tree is a
 * side or has been shown its scores, and whoever reads it must not see others' verdicts; a review that was handed back or lost counts as
 * none. Nor those of cases whose true diagnosis they were shown, by a reveal or as a reader in a round that shows it, unless this
 * round shows it to its readers too. What somebody decided stays open to them.
 */
export function maySettle(ctx: Context): Prisma.Sql {
  const person = personOf(ctx.actor)
  return Prisma.sql`(a.adjudicator_id IS NOT DISTINCT FROM ${person}::int OR (
    NOT EXISTS (SELECT 1 FROM reviews v WHERE v.tree_id = a.tree_id AND v.reviewer_id = ${person} AND v.state <> 'expired')
    AND (r.shows_truth OR NOT EXISTS (
      SELECT 1 FROM reviews e JOIN rounds x ON x.id = e.round_id
      WHERE e.reviewer_id = ${person} AND e.case_id = a.case_id AND (e.revealed_at IS NOT NULL OR x.shows_truth)))))`
}
