// Records which terms cases and trees use, in the transaction that stores them; recording again changes nothing.
import { termIdentity } from '@/lib/core/domain/collect-terms'
import type { UsedTerm } from '@/lib/core/domain/term'
import type { Db, Tx } from '../db'
import { inOrderOf } from '../import-report'

type CaseUse = { caseId: number; terms: readonly UsedTerm[] }
type TreeUse = CaseUse & { treeId: number }

export async function recordCaseTerms(tx: Tx, uses: readonly CaseUse[]): Promise<void> {
  const ids = await storeTerms(tx, uses)
  const rows = uses.flatMap(({ caseId, terms }) => terms.map((term) => ({ caseId, termId: ids(term) })))
  const [caseIds, termIds] = [rows.map((row) => row.caseId), rows.map((row) => row.termId)]
  await tx.$executeRaw`
    INSERT INTO case_terms (case_id, term_id) SELECT * FROM unnest(${caseIds}::int[], ${termIds}::int[])
    ON CONFLICT DO NOTHING`
}

export async function recordTreeTerms(tx: Tx, uses: readonly TreeUse[]): Promise<void> {
  const ids = await storeTerms(tx, uses)
  const rows = uses.flatMap(({ treeId, caseId, terms }) => terms.map((term) => ({ treeId, caseId, termId: ids(term) })))
  const [treeIds, termIds] = [rows.map((row) => row.treeId), rows.map((row) => row.termId)]
  const caseIds = rows.map((row) => row.caseId)
  await tx.$executeRaw`
    INSERT INTO tree_terms (tree_id, term_id, case_id)
    SELECT * FROM unnest(${treeIds}::int[], ${termIds}::int[], ${caseIds}::int[]) ON CONFLICT DO NOTHING`
}

/**
 * Makes sure that every term has a row, and gives the rows' ids. Rows are made in one order, so that two imports wait for each
 * other and never deadlock; only those that are missing are tried, or each try would use up an id.
 */
export async function storeTerms(db: Db | Tx, uses: readonly { terms: readonly UsedTerm[] }[]): Promise<IdOf> {
  const distinct = new Map(uses.flatMap(({ terms }) => terms.map((term) => [termIdentity(term), term] as const)))
  const columns = toColumns(inOrderOf([...distinct.values()], termIdentity))
  let ids = await findIds(db, columns)
  if (ids.includes(null)) {
    await insertMissing(db, columns)
    ids = await findIds(db, columns)
  }
  const idByTerm = new Map(columns.identities.map((identity, at) => [identity, ids[at]]))
  return (term) => {
    const id = idByTerm.get(termIdentity(term))
    if (!id) throw new RangeError(`the term "${term.label}" was not stored`)
    return id
  }
}

type IdOf = (term: UsedTerm) => number

const toColumns = (terms: readonly UsedTerm[]) => ({
  identities: terms.map(termIdentity),
  kinds: terms.map(({ kind }) => kind),
  terms: terms.map(({ term }) => term),
  concepts: terms.map(({ concept }) => concept),
  labels: terms.map(({ label }) => label),
})
type Columns = ReturnType<typeof toColumns>

async function findIds(db: Db | Tx, { kinds, terms, concepts }: Columns): Promise<(number | null)[]> {
  const [found] = await db.$queryRaw<{ ids: (number | null)[] | null }[]>`
    SELECT json_agg(t.id ORDER BY v.place) AS ids
    FROM unnest(${kinds}::text[], ${terms}::text[], ${concepts}::text[]) WITH ORDINALITY AS v(kind, term, concept, place)
    LEFT JOIN terms t ON t.kind = v.kind::"ConceptKind" AND t.term = v.term AND t.concept = v.concept`
  return found?.ids ?? []
}

async function insertMissing(db: Db | Tx, { kinds, terms, concepts, labels }: Columns): Promise<void> {
  await db.$executeRaw`
    INSERT INTO terms (kind, term, concept, label)
    SELECT v.kind::"ConceptKind", v.term, v.concept, v.label
    FROM unnest(${kinds}::text[], ${terms}::text[], ${concepts}::text[], ${labels}::text[])
      WITH ORDINALITY AS v(kind, term, concept, label, place)
    WHERE NOT EXISTS (SELECT FROM terms t WHERE t.kind = v.kind::"ConceptKind" AND t.term = v.term AND t.concept = v.concept)
    ORDER BY v.place ON CONFLICT DO NOTHING`
}
