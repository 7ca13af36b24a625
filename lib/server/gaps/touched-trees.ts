// Walks the trees whose scores a change of findings' probabilities can touch, batch by batch.
import type { LinkChoices } from '@/lib/core/graph/link-term'
import type { MedicalGraph } from '@/lib/core/graph/medical-graph'
import { termKey } from '@/lib/core/metrics/term-key'
import type { Db } from '../db'

const BATCH = 100

/** The trees that use one of the terms; null for all trees. */
export async function* touchedTreeIds(db: Db, termIds: readonly number[] | null): AsyncGenerator<number[]> {
  const isAny = termIds === null
  for (let after = 0; ; ) {
    // A tree stored before its terms were recorded may use any.
    const rows = await db.$queryRaw<{ id: number }[]>`
      SELECT t.id FROM trees t WHERE t.id > ${after} AND (${isAny}
        OR EXISTS (SELECT FROM tree_terms u WHERE u.tree_id = t.id AND u.term_id = ANY(${termIds ?? []}::int[]))
        OR NOT EXISTS (SELECT FROM tree_terms u WHERE u.tree_id = t.id))
      ORDER BY t.id LIMIT ${BATCH}`
    const last = rows.at(-1)
    if (!last) return
    after = last.id
    yield rows.map(({ id }) => id)
  }
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
