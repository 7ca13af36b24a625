// One case whole, with how each of its terms links to the active graph.
import type { ClinicalCase } from '@/lib/core/domain/case'
import type { CaseDetail, TermLink } from '@/lib/core/domain/case-list'
import type { ConceptKind } from '@/lib/core/domain/graph'
import { allow } from '@/lib/core/domain/policy'
import { DomainError } from '@/lib/core/errors'
import { linkCandidates } from '@/lib/core/graph/link-candidates'
import { type LinkChoices, linkTerm, type Term } from '@/lib/core/graph/link-term'
import type { MedicalGraph } from '@/lib/core/graph/medical-graph'
import type { Context } from '../context'
import { findActiveGraph } from '../graphs/load-graph'
import { loadChoices } from '../links/load-choices'
import { toCase } from './case-row'
import { toCaseSummary } from './list-cases'

const CANDIDATES_MAX = 5

export async function getCase(ctx: Context, input: { caseId: number }): Promise<CaseDetail> {
  allow(ctx.actor, 'read-research')
  const row = await ctx.db.case.findUnique({
    where: { id: input.caseId },
    include: { _count: { select: { trees: true } } },
  })
  if (!row) throw new DomainError('not-found', `There is no case ${input.caseId}.`)
  const clinicalCase = toCase(row)
  const active = await findActiveGraph(ctx.db)
  const { choices } = await loadChoices(ctx.db)
  return {
    ...toCaseSummary(row),
    case: clinicalCase,
    links: active ? linkTerms(active.graph, clinicalCase, choices) : [],
  }
}

/** Each term of the case once, with ranked candidates where it does not link by itself. */
function linkTerms(graph: MedicalGraph, clinicalCase: ClinicalCase, choices: LinkChoices): TermLink[] {
  const { diagnosis, observation, menu } = clinicalCase
  const terms = new Map<string, { kind: ConceptKind; term: Term }>()
  const add = (kind: ConceptKind, term: Term) => terms.set(`${kind}:${term.label}`, { kind, term })
  add('disease', diagnosis)
  for (const finding of observation.findings) add('finding', finding)
  for (const entry of menu) {
    add('test', { label: entry.test })
    for (const finding of entry.findings) add('finding', finding)
  }
  return [...terms.values()].map(({ kind, term }) => describeLink(graph, kind, term, choices))
}

function describeLink(graph: MedicalGraph, kind: ConceptKind, term: Term, choices: LinkChoices): TermLink {
  const link = linkTerm(graph, kind, term, choices)
  const label = term.label
  if (link.status === 'linked') {
    const conceptLabel = graph.concept(link.id)?.label ?? null
    return { kind, label, status: link.status, conceptId: link.id, conceptLabel, candidates: [] }
  }
  const offered =
    link.status === 'ambiguous'
      ? link.candidates
      : linkCandidates(graph, kind, label, CANDIDATES_MAX).map(({ id }) => id)
  const candidates = offered.map((id) => ({ id, label: graph.concept(id)?.label ?? id }))
  return { kind, label, status: link.status, conceptId: null, conceptLabel: null, candidates }
}
