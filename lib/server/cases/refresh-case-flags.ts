// Recomputes which stored cases wait to be mapped, since that depends on the graph and on people's links.
import { type LinkChoices, linkTerm } from '@/lib/core/graph/link-term'
import type { MedicalGraph } from '@/lib/core/graph/medical-graph'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Tx } from '../db'

type Linking = { graph: MedicalGraph; choices: LinkChoices }
type Row = { id: number; label: string; concept: string | null; isFlagged: boolean }

const BATCH = 5000

/**
 * `needs-mapping` stands on exactly the cases whose diagnosis does not link; how many changed. With `termIds` only the cases that use one
 * of these terms are looked at. Take the filter first (`changeFilter`): graph and choices must not change meanwhile.
 */
export async function refreshCaseFlags(
  tx: Tx,
  { graph, choices }: Linking,
  termIds?: readonly number[],
): Promise<number> {
  let changed = 0
  for (let after = 0; ; ) {
    const rows = await readBatch(tx, after, termIds)
    if (rows.length === 0) return changed
    after = rows.at(-1)?.id ?? after
    const isLinked = ({ label, concept }: Row) =>
      linkTerm(graph, 'disease', { label, concept }, choices).status === 'linked'
    const wrong = rows.filter((row) => row.isFlagged === isLinked(row))
    await turnFlags(
      tx,
      wrong.map((row) => row.id),
    )
    changed += wrong.length
  }
}

function readBatch(tx: Tx, after: number, termIds: readonly number[] | undefined): Promise<Row[]> {
  const isMeant = termIds
    ? Prisma.sql`id IN (SELECT case_id FROM case_terms WHERE term_id = ANY(${termIds}::int[]))`
    : Prisma.sql`TRUE`
  return tx.$queryRaw<Row[]>`
    SELECT id, diagnosis_label AS label, diagnosis_concept AS concept, 'needs-mapping' = ANY(flags) AS "isFlagged"
    FROM cases WHERE id > ${after} AND ${isMeant} ORDER BY id LIMIT ${BATCH}`
}

async function turnFlags(tx: Tx, caseIds: readonly number[]): Promise<void> {
  if (caseIds.length === 0) return
  await tx.$executeRaw`
    UPDATE cases SET flags = CASE WHEN 'needs-mapping' = ANY(flags)
      THEN array_remove(flags, 'needs-mapping') ELSE array_append(flags, 'needs-mapping') END
    WHERE id = ANY(${caseIds}::int[])`
}
