// Counts in how many cases and trees terms are used.
import { Prisma } from '@/lib/generated/prisma/client'
import type { Context } from '../context'
import type { Db, Tx } from '../db'

export type Uses = { cases: number; trees: number }

/** What a process knows of every term's uses. Only the order of a list rests on it, so it may be this old. */
const REMEMBERED_MS = 30_000
let remembered: { db: Db; at: number; uses: Map<number, Uses> } | null = null

/** How often each term is used, as of half a minute ago at most; a term that was not used then is counted anew. */
export async function roughUses({ db, now }: Context, termIds: readonly number[]): Promise<Map<number, Uses>> {
  const at = now.getTime()
  if (!remembered || remembered.db !== db || Math.abs(at - remembered.at) > REMEMBERED_MS)
    remembered = { db, at, uses: await countColumns(db, Prisma.empty) }
  const { uses } = remembered
  const unknown = termIds.filter((id) => !uses.has(id))
  if (unknown.length === 0) return uses
  const counted = await countColumns(db, Prisma.sql`WHERE term_id = ANY(${unknown}::int[])`)
  for (const [id, each] of counted) uses.set(id, each)
  return uses
}

type Columns = { caseTerms: number[]; cases: number[]; treeTerms: number[]; trees: number[] }

/** Of one row of arrays: a row a term costs the client many times as much. */
async function countColumns(db: Db | Tx, where: Prisma.Sql): Promise<Map<number, Uses>> {
  const [columns] = await db.$queryRaw<Columns[]>`
    SELECT * FROM
      (SELECT coalesce(json_agg(term_id), '[]') AS "caseTerms", coalesce(json_agg(n), '[]') AS cases FROM
        (SELECT term_id, count(*) AS n FROM case_terms ${where} GROUP BY term_id) c) c,
      (SELECT coalesce(json_agg(term_id), '[]') AS "treeTerms", coalesce(json_agg(n), '[]') AS trees FROM
        (SELECT term_id, count(*) AS n FROM tree_terms ${where} GROUP BY term_id) t) t`
  const uses = new Map<number, Uses>()
  columns?.caseTerms.forEach((id, at) => uses.set(id, { cases: columns.cases[at] ?? 0, trees: 0 }))
  columns?.treeTerms.forEach((id, at) =>
    uses.set(id, { cases: uses.get(id)?.cases ?? 0, trees: columns.trees[at] ?? 0 }),
  )
  return uses
}

/** Exact, for sets of terms that stand together: a case or tree that uses several of a set counts once. */
export async function countUses(db: Db | Tx, sets: readonly (readonly number[])[]): Promise<Uses[]> {
  const places = sets.flatMap((ids, place) => ids.map(() => place))
  const termIds = sets.flat()
  const rows = await db.$queryRaw<(Uses & { place: number })[]>`
    WITH wanted AS MATERIALIZED (SELECT * FROM unnest(${places}::int[], ${termIds}::int[]) AS v(place, term_id))
    SELECT p.place,
      (SELECT count(DISTINCT case_id)::int FROM wanted w JOIN case_terms USING (term_id) WHERE w.place = p.place) AS cases,
      (SELECT count(DISTINCT tree_id)::int FROM wanted w JOIN tree_terms USING (term_id) WHERE w.place = p.place) AS trees
    FROM (SELECT DISTINCT place FROM wanted) p`
  const counted = new Map(rows.map(({ place, cases, trees }) => [place, { cases, trees }]))
  return sets.map((_, place) => counted.get(place) ?? { cases: 0, trees: 0 })
}
