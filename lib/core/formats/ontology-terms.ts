// Terms of an ontology, whatever file they stood in, as concepts and is_a edges of a draft.
import { kindOf, prefixOf, toCurie, toXref } from './curie'
import { createDraft } from './graph-draft'
import type { GraphReading, HeaderWish } from './graph-reading'
import { ontologySource } from './graph-sources'

export interface OntologyTerm {
  place: string
  id: string
  label: string | null
  exactSynonyms: string[]
  /** Scopes of the synonyms that are not exact, one each. */
  otherScopes: string[]
  xrefs: string[]
  altIds: string[]
  /** Each with its own place, where the file has one for it. */
  parents: { place: string; id: string }[]
  isObsolete: boolean
  replacedBy: string[]
  consider: string[]
}

export const emptyTerm = (place: string, id: string): OntologyTerm => ({
  place,
  id,
  label: null,
  exactSynonyms: [],
  otherScopes: [],
  xrefs: [],
  altIds: [],
  parents: [],
  isObsolete: false,
  replacedBy: [],
  consider: [],
})

export interface OntologyHeader {
  /** `hp`, `doid`: what the file calls its ontology. */
  ontology: string | null
  release: string | null
  licence: string | null
}

export function createOntologyDraft() {
  const draft = createDraft()
  const terms: OntologyTerm[] = []
  const end = (header: OntologyHeader, wish: HeaderWish): GraphReading => {
    const prefix = ownPrefix(header.ontology, terms)
    const active = new Set(terms.filter(({ isObsolete }) => !isObsolete).map(({ id }) => id))
    for (const term of terms) addTerm(withoutActive(term, active, draft), prefix, draft)
    const source = ontologySource(prefix)
    // What a file says of its licence may be no more than an address that the known licence names too.
    const isKnown = header.licence === null || source.licence?.includes(header.licence)
    const found = isKnown ? source : { ...source, licence: header.licence }
    return draft.end({ name: header.ontology ?? prefix, release: header.release, source: found }, wish)
  }
  return { draft, take: (term: OntologyTerm) => void terms.push(term), end }
}

/** The prefix of the ontology's own terms: its name, else the one that most terms have. */
function ownPrefix(ontology: string | null, terms: readonly OntologyTerm[]): string {
  const counts = new Map<string, number>()
  for (const { id } of terms) counts.set(prefixOf(id), (counts.get(prefixOf(id)) ?? 0) + 1)
  const named = prefixOf(toCurie(`${ontology ?? ''}:x`) ?? '')
  const byName = [...counts.keys()].find((prefix) => prefix.toLowerCase() === named.toLowerCase())
  const known = [...counts].filter(([prefix]) => kindOf(`${prefix}:`) !== null).sort((a, b) => b[1] - a[1])
  return byName ?? known[0]?.[0] ?? ''
}

/** An alternative id that is a term of its own names that term. */
function withoutActive(term: OntologyTerm, active: ReadonlySet<string>, draft: ReturnType<typeof createDraft>) {
  const taken = term.altIds.filter((id) => active.has(id))
  for (const id of taken) draft.note(term.place, 'further id is a term of its own', `${id}, given by ${term.id}`)
  return taken.length === 0 ? term : { ...term, altIds: term.altIds.filter((id) => !active.has(id)) }
}

function addTerm(term: OntologyTerm, prefix: string, draft: ReturnType<typeof createDraft>): void {
  const kind = kindOf(term.id)
  if (prefixOf(term.id) !== prefix || kind === null) return draft.passOver('terms of other ontologies')
  if (term.isObsolete) {
    draft.passOver('obsolete terms')
    draft.passOver('names and synonyms of obsolete terms', term.exactSynonyms.length + term.otherScopes.length)
    draft.passOver('is_a edges of obsolete terms', term.parents.length)
    for (const id of term.altIds) draft.note(term.place, 'further id of an obsolete term', `${id}, given by ${term.id}`)
    return draft.retire(term.id, { place: term.place, replacements: term.replacedBy, consider: term.consider })
  }
  for (const scope of term.otherScopes) draft.passOver(`${scope.toLowerCase()} synonyms`)
  if (term.label === null) draft.note(term.place, 'term without a name', `${term.id} is known by its id`)
  const otherIds = term.xrefs.flatMap((id) => toXref(id) ?? [])
  draft.passOver('cross-references to publications and pages', term.xrefs.length - otherIds.length)
  const xrefs = [...otherIds, ...term.altIds]
  draft.concept(term.place, { id: term.id, kind, label: term.label ?? term.id, synonyms: term.exactSynonyms, xrefs })
  for (const id of term.altIds) draft.alias(term.place, id, term.id)
  for (const { place, id } of term.parents) {
    if (prefixOf(id) === prefix) draft.edge(place, { rel: 'is_a', from: term.id, to: id })
    else draft.passOver('is_a edges to other ontologies')
  }
}
