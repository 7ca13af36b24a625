// Ends the reading of an outside graph: retired ids are followed, repeated edges merged, the whole checked.
import { type Graph, graphHeaderSchema } from '../domain/graph'
import { checkGraph } from '../graph/check-graph'
import { followRetired } from './follow-retired'
import type { DraftContent } from './graph-draft'
import { isMissingEnd, locateGraphDefect } from './locate-graph-defect'
import type { FoundHeader, GraphReading, HeaderWish, PlacedDefect } from './graph-reading'
import { mergeDraftEdges } from './merge-draft-edges'
import { parseWithSchema } from './schema-defects'

export function finishDraft(content: DraftContent, found: FoundHeader, wish: HeaderWish): GraphReading {
  const concepts = followRetired(content)
  const { edges, places } = mergeDraftEdges(content)
  const header = headerOf(found, wish)
  const graph: Graph = { ...header.value, concepts: [...concepts.values()], edges }
  const defects = [...content.defects, ...wholeDefects(graph, content, places)]
  // Where nothing was understood, the header is nothing to complain of.
  if (graph.concepts.length > 0) defects.unshift(...header.defects)
  else if (defects.length === 0) defects.push({ place: '', pointer: '', detail: 'no concept was found' })
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

/** Where an end is missing because its concept was refused, only what was refused is to blame. */
function wholeDefects(graph: Graph, content: DraftContent, edgePlaces: readonly string[]): PlacedDefect[] {
  return checkGraph(graph).flatMap((defect) => {
    const { list, index, pointer } = locateGraphDefect(defect, graph.edges)
    if (isMissingEnd(defect, graph.edges, (id) => content.refusedIds.has(id))) return []
    const place = list === 'concepts' ? content.conceptPlaces.get(graph.concepts[index]?.id ?? '') : edgePlaces[index]
    return { place: place ?? '', pointer, detail: defect.detail }
  })
}
