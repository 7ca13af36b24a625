// Hetionet's tables: diseases, symptoms, and which disease presents which.
import { createDraft } from './graph-draft'
import type { GraphReading, HeaderWish } from './graph-reading'
import { hetionetSource } from './graph-sources'

export const hetionetNodeColumns = ['id', 'name', 'kind'] as const
export const hetionetEdgeColumns = ['source', 'metaedge', 'target'] as const
type NodeRow = Record<(typeof hetionetNodeColumns)[number], string>
type EdgeRow = Record<(typeof hetionetEdgeColumns)[number], string>

const NAME = 'hetionet'
const PRESENTS = 'DpS'

/** Takes the rows of both tables in any order. */
export function collectHetionet() {
  const draft = createDraft()
  const edges: { place: string; from: string; to: string }[] = []
  const tables = { nodes: false, edges: false }
  const takeNode = ({ id: given, name, kind }: NodeRow, place: string) => {
    tables.nodes = true
    if (kind !== 'Disease' && kind !== 'Symptom') return draft.passOver(`nodes of the kind ${kind}`)
    const id = readId(given)
    if (id === null) return draft.refuse(place, 'id', `"${given}" is no id of a ${kind.toLowerCase()}`)
    if (kind === 'Disease') draft.concept(place, { id, kind: 'disease', label: name })
    else draft.concept(place, { id, kind: 'finding', label: name, xrefs: [id.replace('MESH-SYMPTOM:', 'MESH:')] })
  }
  const takeEdge = ({ source, metaedge, target }: EdgeRow, place: string) => {
    tables.edges = true
    if (metaedge !== PRESENTS) return draft.passOver(`edges of the kind ${metaedge}`)
    const [from, to] = [readId(source), readId(target)]
    if (from === null) draft.refuse(place, 'source', `"${source}" is no id of a disease`)
    else if (to === null) draft.refuse(place, 'target', `"${target}" is no id of a symptom`)
    else edges.push({ place, from, to })
  }
  return {
    takeNode,
    takeEdge,
    end: (wish: HeaderWish): GraphReading => {
      if (!tables.nodes) draft.refuse('', '', 'the table of nodes is missing; name it as a further file')
      if (!tables.edges) draft.refuse('', '', 'the table of edges is missing; name it as a further file')
      for (const { place, from, to } of edges)
        draft.edge(place, { rel: 'has_finding', from, to, source: hetionetSource.name })
      return draft.end({ name: NAME, release: null, source: hetionetSource }, wish)
    },
  }
}

/**
 * `Disease::DOID:2841`, `Symptom::D058447`. Symptoms are MeSH headings; MeSH ids are diseases elsewhere, so as findings they have a
 * prefix of their own and the MeSH id as a further id.
 */
function readId(given: string): string | null {
  const disease = /^Disease::(DOID:\d+)$/.exec(given)?.[1]
  const symptom = /^Symptom::([A-Z]\d+)$/.exec(given)?.[1]
  return disease ?? (symptom === undefined ? null : `MESH-SYMPTOM:${symptom}`)
}
