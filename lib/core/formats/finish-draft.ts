// Ends the reading of an outside graph: retired ids are followed, repeated edges merged, the whole checked.
import type { Edge, Graph } from '../domain/graph'
import { graphHeaderSchema } from '../domain/graph'
import { checkGraph } from '../graph/check-graph'
import { followRetired } from './follow-retired'
import type { DraftContent } from './graph-draft'
import { locateGraphDefect } from './locate-graph-defect'
import type { FoundHeader, GraphReading, HeaderWish, PlacedDefect } from './graph-reading'
import { mergeEdges } from './merge-edges'
import { parseWithSchema } from './schema-defects'

export function finishDraft(content: DraftContent, found: FoundHeader, wish: HeaderWish): GraphReading {
  const header = headerOf(found, wish)
  const concepts = followRetired(content)
  const { edges, places } = mergeEdges(content)
  const graph: Graph = { ...header.value, concepts: [...concepts.values()], edges }
  const conceptPlaces = graph.concepts.map(({ id }) => content.conceptPlaces.get(id) ?? '')
  const defects = [...header.defects, ...content.defects]
  if (graph.concepts.length === 0 && content.defects.length === 0)
    defects.push({ place: '', pointer: '', detail: 'no concept was found' })
  // A broken line may take a concept away that edges name; only the line is to blame.
  if (content.defects.length === 0) defects.push(...wholeDefects(graph, conceptPlaces, places))
  return {
    graph: defects.length > 0 ? null : graph,
    defects,
    notes: content.notes,
    passedOver: [...content.passedOver].map(([what, count]) => ({ what, count })),
  }
}

function headerOf(found: FoundHeader, wish: HeaderWish) {
  const release = wish.release ?? found.release
  const value = { name: wish.name ?? found.name, release: release ?? '', sources: [{ ...found.source, release }] }
  const refuse = (detail: string): PlacedDefect[] => [{ place: '', pointer: '', detail }]
  if (release === null) return { value, defects: refuse('the file names no release; name one with --release') }
  const parsed = parseWithSchema(graphHeaderSchema, value)
  return { value, defects: parsed.ok ? [] : parsed.defects.map((defect) => ({ place: '', ...defect })) }
}

function wholeDefects(graph: Graph, conceptPlaces: readonly string[], edgePlaces: readonly string[]): PlacedDefect[] {
  return checkGraph(graph).map((defect) => {
    const { list, index, pointer } = locateGraphDefect(defect, graph.edges as readonly Edge[])
    return { place: (list === 'concepts' ? conceptPlaces : edgePlaces)[index] ?? '', pointer, detail: defect.detail }
  })
}
