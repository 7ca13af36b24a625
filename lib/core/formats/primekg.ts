// PrimeKG's kg.csv: diseases, their phenotypes, and which disease shows or excludes which.
import type { ConceptKind } from '../domain/graph'
import { createDraft } from './graph-draft'
import type { GraphReading, HeaderWish } from './graph-reading'
import { primeKgSource } from './graph-sources'

export const primeKgColumns = [
  'relation',
  'x_id',
  'x_type',
  'x_name',
  'x_source',
  'y_id',
  'y_type',
  'y_name',
  'y_source',
] as const
type Row = Record<(typeof primeKgColumns)[number], string>
type Node = { id: string; type: string; name: string; source: string }
type Known = { id: string; kind: ConceptKind }

const NAME = 'primekg'

const frequencies: ReadonlyMap<string, number | null> = new Map([
  ['disease_phenotype_positive', null],
  ['disease_phenotype_negative', 0],
])

const kindOfType: ReadonlyMap<string, ConceptKind> = new Map([
  ['disease', 'disease'],
  ['effect/phenotype', 'finding'],
])

/** Both directions of a relation stand in the file and become one edge. */
export function collectPrimeKg() {
  const draft = createDraft()
  const known = new Map<string, Known | null>()
  const find = (node: Node, column: string, place: string): Known | null => {
    const kind = kindOfType.get(node.type)
    if (kind === undefined) return null
    const key = `${node.source} ${node.id}`
    const before = known.get(key)
    if (before !== undefined) return before
    const ids = readIds(node)
    const [id, ...others] = ids ?? []
    if (id === undefined) draft.refuse(place, column, `"${node.id}" is no id of ${node.source}`)
    else if (!draft.has(id)) draft.concept(place, { id, kind, label: node.name, xrefs: others })
    const found: Known | null = id === undefined ? null : { id, kind }
    known.set(key, found)
    return found
  }
  const take = (row: Row, place: string) => {
    const ends = [
      find({ id: row.x_id, type: row.x_type, name: row.x_name, source: row.x_source }, 'x_id', place),
      find({ id: row.y_id, type: row.y_type, name: row.y_name, source: row.y_source }, 'y_id', place),
    ]
    const frequency = frequencies.get(row.relation)
    if (frequency === undefined) return draft.passOver(`rows of the relation ${row.relation}`)
    const disease = ends.find((end) => end?.kind === 'disease')
    const finding = ends.find((end) => end?.kind === 'finding')
    if (disease && finding) {
      draft.edge(place, { rel: 'has_finding', from: disease.id, to: finding.id, frequency, source: primeKgSource.name })
    } else draft.refuse(place, 'relation', `${row.relation} joins a disease and an effect/phenotype`)
  }
  return {
    take,
    refuse: draft.refuse,
    end: (wish: HeaderWish): GraphReading => draft.end({ name: NAME, release: null, source: primeKgSource }, wish),
  }
}

/** Ids are bare numbers. A group of diseases takes its first id; the others are further ids. Null where it is no number. */
function readIds({ id, source }: Node): string[] | null {
  const prefix = source === 'HPO' ? 'HP' : source.startsWith('MONDO') ? 'MONDO' : null
  const numbers = source === 'MONDO_grouped' ? id.split('_') : [id]
  if (prefix === null || !numbers.every((number) => /^\d{1,7}(\.0)?$/.test(number))) return null
  return numbers.map((number) => `${prefix}:${number.replace('.0', '').padStart(7, '0')}`)
}
