// OBO 1.2 and 1.4: the terms of an ontology become concepts, their is_a lines edges.
import { toCurie } from './curie'
import type { GraphReading, HeaderWish } from './graph-reading'
import { oboId, type OboLine, parseOboLine, parseOboSynonym, unescapeObo } from './obo-line'
import { createOntologyDraft, emptyTerm, type OntologyHeader, type OntologyTerm } from './ontology-terms'

export interface OboCollector {
  take(line: string, place: string): void
  end(wish: HeaderWish): GraphReading
}

type Refuse = (place: string, pointer: string, detail: string) => void

/** Takes the lines of one file in their order. */
export function collectObo(): OboCollector {
  const { draft, take: takeTerm, end } = createOntologyDraft()
  const header: OntologyHeader & { isOpen: boolean } = { ontology: null, release: null, licence: null, isOpen: true }
  let stanza: string | null = null
  let isFirst = true
  let isForeign = false
  let term: OntologyTerm | null = null
  const close = () => {
    if (stanza === 'Term' && term && term.id === '') draft.refuse(term.place, 'id', 'a term without an id')
    else if (stanza === 'Term' && term) takeTerm(term)
    term = null
  }
  const open = (name: string, place: string) => {
    close()
    stanza = name
    if (name === 'Term') term = emptyTerm(place, '')
    else draft.passOver(`stanzas [${name}]`)
  }
  const take = (line: string, place: string) => {
    if (isForeign || /^\s*(!|$)/.test(line)) return
    const name = /^\[(\w+)\]\s*(?:!.*)?$/.exec(line)?.[1]
    if (name !== undefined) return open(name, place)
    const parsed = parseOboLine(line)
    if (stanza !== null && stanza !== 'Term') return
    if (!parsed) {
      draft.refuse(place, '', 'no "tag: value" and no [Stanza]')
      // A file that does not even begin like OBO is not complained of line by line.
      isForeign = isFirst
    }
    isFirst = false
    if (!parsed) return
    if (term) readTermLine(term, parsed, place, draft.refuse)
    else readHeaderLine(header, parsed)
  }
  return {
    take,
    end: (wish) => {
      close()
      if (stanza === null && !isForeign) draft.refuse('', '', 'no [Term] stands in it')
      return end(header, wish)
    },
  }
}

/** The release is the data-version, without its path, else the day of `date`. */
function readHeaderLine(header: OntologyHeader, { tag, raw }: OboLine): void {
  const value = unescapeObo(raw)
  if (tag === 'ontology') header.ontology = value
  else if (tag === 'data-version') header.release = value.match(/\d{4}-\d\d-\d\d/)?.[0] ?? value
  else if (tag === 'date') header.release ??= value.replace(/^(\d\d):(\d\d):(\d{4}).*$/, '$3-$2-$1')
  else if (tag === 'remark' && /licen[cs]e/i.test(value)) header.licence ??= value.slice(0, 500)
  else if (tag === 'property_value' && /^\S*(license|rights)\b/i.test(value)) {
    header.licence = value.split(/\s+/)[1]?.replaceAll('"', '') ?? header.licence
  }
}

function readTermLine(term: OntologyTerm, { tag, raw }: OboLine, place: string, refuse: Refuse): void {
  const readId = (keep: (id: string) => void) => {
    const given = oboId(raw)
    // An address that stands for no CURIE is an id of another ontology.
    const id = toCurie(given) ?? (/^https?:/.test(given) ? given : null)
    if (id === null) refuse(place, tag, `"${raw}" is no id of the form PREFIX:number`)
    else keep(id)
  }
  switch (tag) {
    case 'id':
      return readId((id) => (term.id = id))
    case 'name':
      term.label = unescapeObo(raw) || null
      return
    case 'synonym':
    case 'exact_synonym':
    case 'related_synonym':
    case 'narrow_synonym':
    case 'broad_synonym':
      return readSynonym(term, { tag, raw }, place, refuse)
    case 'alt_id':
      return readId((id) => term.altIds.push(id))
    case 'xref':
      term.xrefs.push(oboId(raw))
      return
    case 'is_a':
      return readId((id) => term.parents.push({ place, id }))
    case 'is_obsolete':
      term.isObsolete = raw === 'true'
      return
    case 'replaced_by':
      return readId((id) => term.replacedBy.push(id))
    case 'consider':
      return readId((id) => term.consider.push(id))
  }
}

/** A synonym without a scope is read as exact. */
function readSynonym(term: OntologyTerm, { tag, raw }: OboLine, place: string, refuse: Refuse): void {
  const synonym = parseOboSynonym(raw)
  if (!synonym) return refuse(place, tag, 'a synonym stands in double quotes')
  const scope = tag === 'synonym' ? (synonym.scope ?? 'EXACT') : tag.replace('_synonym', '').toUpperCase()
  if (scope === 'EXACT') term.exactSynonyms.push(synonym.text)
  else term.otherScopes.push(scope)
}
