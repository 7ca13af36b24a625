// How each term of one case stands with the graph, in the order of the case and in its spelling.
import { collectCaseTerms } from '@/lib/core/domain/collect-terms'
import type { ClinicalCase } from '@/lib/core/domain/case'
import type { TermRow } from '@/lib/core/domain/term'
import { describeTerm } from '@/lib/core/linking/describe-term'
import { isDecidedById } from '@/lib/core/linking/is-decided-by-id'
import { standOfTerms } from '@/lib/core/linking/stand-of-terms'
import type { Db } from '../db'
import type { ActiveGraph } from '../graphs/load-graph'
import { loadChoices } from '../links/load-choices'
import { countUses } from './count-uses'

export async function listCaseTerms(db: Db, { graph }: ActiveGraph, clinicalCase: ClinicalCase): Promise<TermRow[]> {
  const used = collectCaseTerms(clinicalCase)
  const { choices } = await loadChoices(db)
  // With the other ids these wordings are given elsewhere: a choice is for all of them.
  const recorded = await db.term.findMany({
    where: { term: { in: [...new Set(used.map(({ term }) => term))] } },
    orderBy: { id: 'asc' },
  })
  const stands = new Map(standOfTerms(graph, recorded, choices).map((stand) => [standKey(stand), stand]))
  const shown = used.flatMap((term) => {
    const givenConcept = isDecidedById(graph, term.kind, term) ? term.concept : null
    const stand = stands.get(standKey({ ...term, givenConcept }))
    stands.delete(standKey({ ...term, givenConcept }))
    return stand ? [{ ...stand, label: term.label }] : []
  })
  const uses = await countUses(
    db,
    shown.map(({ ids }) => ids),
  )
  return shown.map((stand, at) => describeTerm(graph, stand, uses[at] ?? { cases: 0, trees: 0 }, choices))
}

type Keyed = { kind: string; term: string; givenConcept: string | null }
const standKey = ({ kind, term, givenConcept }: Keyed) => `${kind}:${term}:${givenConcept ?? ''}`
