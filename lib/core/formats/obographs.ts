// OBO Graphs JSON: the class nodes of an ontology become concepts, its is_a edges edges.
import { z } from 'zod'
import { toCurie } from './curie'
import { isObject } from './format-line'
import type { GraphReading, HeaderWish } from './graph-reading'
import { createOntologyDraft, emptyTerm, type OntologyHeader, type OntologyTerm } from './ontology-terms'
import { parseWithSchema } from './schema-defects'

const IS_A = ['is_a', 'http://www.w3.org/2000/01/rdf-schema#subClassOf']
const REPLACED_BY = /IAO_0100001$/
const ALTERNATIVE_ID = /hasAlternativeId$/
const CONSIDER = /oboInOwl#consider$/

const valueSchema = z.object({ val: z.string() })
const propertySchema = z.object({ pred: z.string(), val: z.string() })
const metaSchema = z.object({
  synonyms: z.array(propertySchema.extend({ synonymType: z.string().optional() })).default([]),
  xrefs: z.array(valueSchema).default([]),
  deprecated: z.boolean().default(false),
  basicPropertyValues: z.array(propertySchema).default([]),
  version: z.string().optional(),
})
type Meta = z.infer<typeof metaSchema>
const emptyMeta: Meta = { synonyms: [], xrefs: [], deprecated: false, basicPropertyValues: [] }

const nodeSchema = z.object({
  id: z.string().min(1),
  lbl: z.string().optional(),
  type: z.string().optional(),
  meta: metaSchema.optional(),
})
const edgeSchema = z.object({ sub: z.string().min(1), pred: z.string(), obj: z.string().min(1) })
const documentSchema = z.object({
  graphs: z
    .array(
      z.object({
        id: z.string().optional(),
        meta: z.unknown().optional(),
        nodes: z.array(z.unknown()).default([]),
        edges: z.array(z.unknown()).default([]),
      }),
    )
    .min(1),
})

/** Several graphs of one document are read as one; the first names it. */
export function readOboGraphs(value: unknown, place: string, wish: HeaderWish): GraphReading {
  const { draft, take, end } = createOntologyDraft()
  const refuseAll = (defects: readonly { pointer: string; detail: string }[], id?: string) => {
    for (const { pointer, detail } of defects) draft.refuse(place, pointer, detail, id)
  }
  const document = isObject(value) ? parseWithSchema(documentSchema, value) : null
  if (!document?.ok) {
    refuseAll(document?.defects ?? [{ pointer: '', detail: 'no JSON object' }])
    return end({ ontology: null, release: null, licence: null }, wish)
  }
  const terms = new Map<string, OntologyTerm>()
  document.value.graphs.forEach(({ nodes, edges }, index) => {
    nodes.forEach((given, number) => {
      const node = parseWithSchema(nodeSchema, given, `/graphs/${index}/nodes/${number}`)
      if (!node.ok) return refuseAll(node.defects, idOf(given))
      const id = toCurie(node.value.id)
      if (!isClass(node.value)) return draft.passOver('nodes that are no class')
      if (id === null) return draft.passOver('terms of other ontologies')
      const term = toTerm(`${place}: /graphs/${index}/nodes/${number}`, id, node.value, draft.passOver)
      if (!terms.has(id)) terms.set(id, term)
      take(term)
    })
    edges.forEach((given, number) => {
      const pointer = `/graphs/${index}/edges/${number}`
      const edge = parseWithSchema(edgeSchema, given, pointer)
      if (!edge.ok) return refuseAll(edge.defects)
      if (!IS_A.includes(edge.value.pred)) return draft.passOver('edges other than is_a')
      addParent(edge.value, `${place}: ${pointer}`, terms, draft)
    })
  })
  return end(readHeader(document.value.graphs[0]), wish)
}

/** A node that is retired may name no type any more; whether it is of this ontology, its id says. */
const isClass = ({ type, meta }: z.infer<typeof nodeSchema>): boolean =>
  type === 'CLASS' || (type === undefined && meta?.deprecated === true)

function idOf(node: unknown): string | undefined {
  return isObject(node) && typeof node.id === 'string' ? (toCurie(node.id) ?? undefined) : undefined
}

function addParent(
  { sub, obj }: { sub: string; obj: string },
  place: string,
  terms: ReadonlyMap<string, OntologyTerm>,
  draft: { passOver: (what: string) => void },
): void {
  const child = terms.get(toCurie(sub) ?? '')
  const id = toCurie(obj)
  if (!child || id === null) draft.passOver('is_a edges of other ontologies')
  else child.parents.push({ place, id })
}

/** A synonym that the ontology has withdrawn is none. */
function toTerm(
  place: string,
  id: string,
  { lbl, meta = emptyMeta }: z.infer<typeof nodeSchema>,
  passOver: (what: string) => void,
): OntologyTerm {
  const valuesOf = (predicate: RegExp) =>
    meta.basicPropertyValues.flatMap(({ pred, val }) => (predicate.test(pred) ? (toCurie(val) ?? []) : []))
  const term = emptyTerm(place, id)
  for (const { pred, val, synonymType } of meta.synonyms) {
    if (synonymType?.endsWith('obsolete_synonym')) passOver('withdrawn synonyms')
    else if (pred.endsWith('hasExactSynonym')) term.exactSynonyms.push(val)
    else term.otherScopes.push(/has(\w+)Synonym$/.exec(pred)?.[1] ?? 'other')
  }
  return {
    ...term,
    label: lbl?.trim() ? lbl : null,
    xrefs: meta.xrefs.map(({ val }) => val),
    altIds: valuesOf(ALTERNATIVE_ID),
    isObsolete: meta.deprecated,
    replacedBy: valuesOf(REPLACED_BY),
    consider: valuesOf(CONSIDER),
  }
}

/** The release is the day in the version's address, else the version. */
function readHeader(graph: { id?: string; meta?: unknown } | undefined): OntologyHeader {
  const parsed = metaSchema.safeParse(graph?.meta ?? {})
  const meta = parsed.success ? parsed.data : emptyMeta
  const propertyOf = (predicate: RegExp) => meta.basicPropertyValues.find(({ pred }) => predicate.test(pred))?.val
  const version = meta.version ?? propertyOf(/versionInfo$/)
  const ontology = /([\w-]+?)(?:-base|-full|-simple)?(?:\.\w+)?$/.exec(graph?.id ?? '')?.[1]
  return {
    ontology: ontology ?? null,
    release: version === undefined ? null : (/\d{4}-\d\d-\d\d/.exec(version)?.[0] ?? version),
    licence: propertyOf(/terms\/license$/)?.slice(0, 500) ?? null,
  }
}
