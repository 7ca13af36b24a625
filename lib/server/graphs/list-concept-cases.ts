// Lists the cases that mean one concept, newest first, a page at a time.
import type { ConceptCase, ConceptCasePage, ListConceptCases } from '@/lib/core/domain/concept-list'
import { cutPage } from '@/lib/core/domain/page'
import { allow } from '@/lib/core/domain/policy'
import { type LinkChoices, linkTerm } from '@/lib/core/graph/link-term'
import { normalise } from '@/lib/core/graph/normalise'
import type { Context } from '../context'
import type { Db } from '../db'
import { loadChoices } from '../links/load-choices'
import { type HeldConcept, requireConcept } from './require-concept'

/** A case uses the concept when one of its terms links to it: by id, by a person's choice, or by its wording. */
export async function listConceptCases(ctx: Context, input: ListConceptCases): Promise<ConceptCasePage> {
  allow(ctx.actor, 'read-research')
  const held = await requireConcept(ctx.db, input)
  const { choices } = await loadChoices(ctx.db)
  const termIds = await findTerms(ctx.db, held, choices)
  if (termIds.length === 0) return { items: [], nextCursor: null, total: 0 }
  const [count] = await ctx.db.$queryRaw<{ total: number }[]>`
    SELECT count(DISTINCT case_id)::int AS total FROM case_terms WHERE term_id = ANY(${termIds})`
  const rows = await readCases(ctx.db, termIds, input.cursor ?? null, input.limit + 1)
  return { ...cutPage(rows, input.limit), total: count?.total ?? 0 }
}

/** The stored wordings that link to the concept. What could is looked up by text and id; whether it does, linkTerm says. */
async function findTerms(db: Db, { graph, concept }: HeldConcept, choices: LinkChoices): Promise<number[]> {
  const { id, kind, label, synonyms, xrefs = [] } = concept
  const ids = [id, ...xrefs]
  const wordings = new Set([label, ...synonyms].map(normalise))
  for (const [key, chosen] of choices) {
    const beginning = `${kind}:`
    if (chosen !== null && ids.includes(chosen) && key.startsWith(beginning)) wordings.add(key.slice(beginning.length))
  }
  const terms = await db.term.findMany({
    where: { kind, OR: [{ term: { in: [...wordings] } }, { concept: { in: ids } }] },
    select: { id: true, label: true, concept: true },
  })
  const means = (term: { label: string; concept: string }) => {
    const link = linkTerm(graph, kind, { label: term.label, concept: term.concept || null }, choices)
    return link.status === 'linked' && link.id === id
  }
  return terms.filter(means).map((term) => term.id)
}

function readCases(db: Db, termIds: number[], cursor: number | null, limit: number): Promise<ConceptCase[]> {
  return db.$queryRaw<ConceptCase[]>`
    SELECT c.id, c.title, c.specialty, c.diagnosis_label AS diagnosis, array_agg(DISTINCT t.label ORDER BY t.label) AS wordings
    FROM case_terms ct JOIN cases c ON c.id = ct.case_id JOIN terms t ON t.id = ct.term_id
    WHERE ct.term_id = ANY(${termIds}) AND (${cursor}::int IS NULL OR ct.case_id < ${cursor})
    GROUP BY c.id ORDER BY c.id DESC LIMIT ${limit}`
}
