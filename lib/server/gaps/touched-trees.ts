// Walks the trees whose scores a change of findings' probabilities can touch, batch by batch.
import type { LinkChoices } from '@/lib/core/graph/link-term'
import type { MedicalGraph } from '@/lib/core/graph/medical-graph'
import { termKey } from '@/lib/core/metrics/term-key'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Db } from '../db'

const BATCH = 100

/** The trees that use one of the terms; null for all trees. */
export async function* touchedTreeIds(db: Db, termIds: readonly number[] | null): AsyncGenerator<number[]> {
  for (let after = 0; ; ) {
    const rows = await db.$queryRaw<{ id: number }[]>`
      SELECT t.id FROM trees t WHERE t.id > ${after} AND ${usesOneOf(termIds)} ORDER BY t.id LIMIT ${BATCH}`
    const last = rows.at(-1)
    if (!last) return
    after = last.id
    yield rows.map(({ id }) => id)
  }
}

/** How many trees that walk visits. */
export async function countTouchedTrees(db: Db, termIds: readonly number[] | null): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM trees t WHERE ${usesOneOf(termIds)}`
  return row?.count ?? 0
}

/** A tree stored before its terms were recorded may use any. */
function usesOneOf(termIds: readonly number[] | null): Prisma.Sql {
  if (termIds === null) return Prisma.sql`TRUE`
  return Prisma.sql`(EXISTS (SELECT FROM tree_terms u WHERE u.tree_id = t.id AND u.term_id = ANY(${termIds}::int[]))
    OR NOT EXISTS (SELECT FROM tree_terms u WHERE u.tree_id = t.id))`
}

/** The terms that mean one of the findings, or a test that reveals one. */
export async function termsMeaning(
  db: Db,
  { graph, choices }: { graph: MedicalGraph; choices: LinkChoices },
  findings: Int32Array,
): Promise<number[]> {
  const wanted = new Set(findings)
  const terms = await db.term.findMany({
    where: { kind: { in: ['finding', 'test'] } },
    select: { id: true, kind: true, term: true, concept: true },
  })
  const isMeant = ({ kind, term, concept }: (typeof terms)[number]) => {
    const { position } = termKey(graph, kind, { label: term, concept: concept || null }, choices)
    if (kind === 'finding') return wanted.has(position)
    return graph.revealed[position]?.some((finding) => wanted.has(finding)) ?? false
  }
  return terms.filter(isMeant).map(({ id }) => id)
}
