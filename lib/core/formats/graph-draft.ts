// A graph while it is read from an outside format: what was said so far, with its places.
import { conceptSchema, type Concept, type ConceptKind, type Edge } from '../domain/graph'
import { finishDraft } from './finish-draft'
import type { FoundHeader, GraphNote, GraphReading, HeaderWish, PlacedDefect } from './graph-reading'
import { parseWithSchema } from './schema-defects'

export interface DraftConcept {
  id: string
  kind: ConceptKind
  label: string
  synonyms?: readonly string[]
  xrefs?: readonly string[]
}

/** `replacements` stand for the id, `consider` may. */
export interface Retirement {
  place: string
  replacements: readonly string[]
  consider: readonly string[]
}

/** `places` runs beside `edges`. */
export interface DraftContent {
  concepts: Map<string, Concept>
  conceptPlaces: Map<string, string>
  edges: Edge[]
  places: string[]
  /** Ids that are no concepts any more. */
  retired: Map<string, Retirement>
  /** Further ids of a concept, which edges may name. */
  aliases: Map<string, string>
  /** Ids of concepts that were refused, so that edges may name them. */
  refusedIds: Set<string>
  defects: PlacedDefect[]
  notes: GraphNote[]
  passedOver: Map<string, number>
}

export type GraphDraft = ReturnType<typeof createDraft>

const SYNONYM_MAX = 500

const emptyContent = (): DraftContent => ({
  concepts: new Map(),
  conceptPlaces: new Map(),
  edges: [],
  places: [],
  retired: new Map(),
  aliases: new Map(),
  refusedIds: new Set(),
  defects: [],
  notes: [],
  passedOver: new Map(),
})

export function createDraft() {
  const content = emptyContent()
  const claimants = new Map<string, readonly string[]>()
  const refuse = (place: string, pointer: string, detail: string) => content.defects.push({ place, pointer, detail })
  const note = (place: string, kind: string, detail: string) => content.notes.push({ place, kind, detail })
  const passOver = (what: string, count = 1) => {
    if (count > 0) content.passedOver.set(what, (content.passedOver.get(what) ?? 0) + count)
  }
  return {
    /** One that is sound so far; a second one of an id is a defect. */
    concept(place: string, given: DraftConcept): void {
      const first = content.conceptPlaces.get(given.id)
      if (first !== undefined) return void refuse(place, '', `concept id "${given.id}" stands twice, first at ${first}`)
      content.conceptPlaces.set(given.id, place)
      const { synonyms, left, long } = tidySynonyms(given.label, given.synonyms ?? [])
      passOver('synonyms that repeat the name or another synonym of their concept', left)
      for (const { length } of long) note(place, 'synonym too long', `${given.id} has one of ${length} characters`)
      const xrefs = [...new Set(given.xrefs ?? [])].filter((xref) => xref !== given.id)
      const { id, kind, label } = given
      const parsed = parseWithSchema(conceptSchema, { id, kind, label, synonyms, ...(xrefs.length > 0 && { xrefs }) })
      if (parsed.ok) return void content.concepts.set(given.id, parsed.value)
      content.refusedIds.add(given.id)
      for (const { pointer, detail } of parsed.defects) refuse(place, pointer, detail)
    },
    edge(place: string, edge: Omit<Edge, 'frequency'> & { frequency?: number | null }): void {
      content.edges.push({ ...edge, frequency: edge.frequency ?? null })
      content.places.push(place)
    },
    retire: (id: string, retirement: Retirement) => void content.retired.set(id, retirement),
    /** A further id of a concept, which edges may name; one that several concepts claim leads to none. */
    alias(place: string, id: string, conceptId: string): void {
      const before = claimants.get(id) ?? []
      if (before.includes(conceptId)) return
      claimants.set(id, [...before, conceptId])
      if (before.length === 0) return void content.aliases.set(id, conceptId)
      content.aliases.delete(id)
      note(place, 'further id of several terms', `${id} is a further id of ${before.join(', ')} and of ${conceptId}`)
    },
    has: (id: string) => content.conceptPlaces.has(id),
    /** `id` is that of a concept which the refused part would have defined. */
    refuse(place: string, pointer: string, detail: string, id?: string): void {
      refuse(place, pointer, detail)
      if (id !== undefined) content.refusedIds.add(id)
    },
    note: (place: string, kind: string, detail: string) => void note(place, kind, detail),
    passOver,
    end: (found: FoundHeader, wish: HeaderWish): GraphReading => finishDraft(content, found, wish),
  }
}

/** Without those equal to the label or to one before, and without those longer than any may be. */
function tidySynonyms(label: string, given: readonly string[]) {
  const texts = given.map((synonym) => synonym.trim())
  const long = texts.filter(({ length }) => length > SYNONYM_MAX)
  const kept = new Set(texts.filter((text) => text !== '' && text !== label && text.length <= SYNONYM_MAX))
  return { synonyms: [...kept], left: given.length - kept.size - long.length, long }
}
