// Recomputes the flags of stored cases, since some depend on the graph and on people's links.
import type { ClinicalCase } from '@/lib/core/domain/case'
import type { LinkChoices } from '@/lib/core/graph/link-term'
import { linkedCaseFlags } from '@/lib/core/linking/linked-case-flags'
import type { MedicalGraph } from '@/lib/core/graph/medical-graph'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Tx } from '../db'

type Linking = { graph: MedicalGraph; choices: LinkChoices }
type Row = {
  id: number
  title: string
  observation: ClinicalCase['observation']
  menuCount: number
  label: string
  concept: string | null
  flags: string[]
}

const BATCH = 1000

/**
 * Gives every case the flags that an import would raise now; how many changed. With `termIds` only the cases that use one of these terms
 * are looked at. Take the filter first (`changeFilter`): graph and choices must not change meanwhile.
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
    const byFlags = new Map<string, number[]>()
    for (const row of rows) {
      const flags = flagsOf(row, graph, choices)
      const key = flags.join(' ')
      if (key === [...row.flags].sort().join(' ')) continue
      byFlags.set(key, [...(byFlags.get(key) ?? []), row.id])
    }
    for (const [key, ids] of byFlags) changed += await storeFlags(tx, key === '' ? [] : key.split(' '), ids)
  }
}

/** In alphabetical order. */
function flagsOf({ title, observation, menuCount, label, concept }: Row, graph: MedicalGraph, choices: LinkChoices) {
  const flagged = { title, observation, menu: { length: menuCount }, diagnosis: { label, concept } }
  return [...new Set(linkedCaseFlags(graph, flagged, choices).map(({ flag }) => flag))].sort()
}

function readBatch(tx: Tx, after: number, termIds: readonly number[] | undefined): Promise<Row[]> {
  const isMeant = termIds
    ? Prisma.sql`id IN (SELECT case_id FROM case_terms WHERE term_id = ANY(${termIds}::int[]))`
    : Prisma.sql`TRUE`
  return tx.$queryRaw<Row[]>`
    SELECT id, title, observation, menu_count AS "menuCount", diagnosis_label AS label, diagnosis_concept AS concept, flags
    FROM cases WHERE id > ${after} AND ${isMeant} ORDER BY id LIMIT ${BATCH}`
}

function storeFlags(tx: Tx, flags: readonly string[], caseIds: readonly number[]): Promise<number> {
  return tx.$executeRaw`UPDATE cases SET flags = ${flags}::text[] WHERE id = ANY(${caseIds}::int[])`
}
