// Composes several graphs, in order of precedence, into one, and reports what merged and what needs a look.
import { mergeReasonSchema, type ComposeReport } from '../domain/compose-report'
import { conceptKindSchema, edgeRelSchema, type Graph, type GraphSource } from '../domain/graph'
import { composeAnnotations } from './compose-annotations'
import { createClusters } from './compose-clusters'
import { composeConcepts } from './compose-concepts'
import { gatherEntries, isNamed, type ComposePart } from './compose-entries'
import { partSources } from './compose-edge-ends'
import { composeHierarchy } from './compose-hierarchy'
import { emptyNotes, partName, settle, type Composition } from './compose-notes'
import { followNames } from './follow-names'
import { joinEarlierIds } from './join-earlier-ids'
import { joinLabels } from './join-labels'
import { joinSynonyms } from './join-synonyms'
import { joinXrefs } from './join-xrefs'

export type ComposeOptions = { mergesLabels?: boolean }

export type Composed = { graph: Graph; report: ComposeReport }

/**
 * One graph of several sound ones (by checkGraph; the result is sound too). The rules are those of docs/graphs.md. The same parts in
 * the same order give the same graph and report; supplements come after all other parts, wherever they stand.
 */
export function composeGraphs(
  parts: readonly ComposePart[],
  header: { name: string; release: string },
  { mergesLabels = true }: ComposeOptions = {},
): Composed {
  const composition = begin(parts, mergesLabels)
  joinEarlierIds(composition)
  if (mergesLabels) {
    joinLabels(composition)
    joinSynonyms(composition)
  }
  joinXrefs(composition)
  settle(composition)
  const concepts = composeConcepts(composition)
  const edges = [...composeHierarchy(composition), ...composeAnnotations(composition)]
  const sources = sourcesOf(composition.parts)
  const graph: Graph = { ...header, ...(sources.length > 0 ? { sources } : {}), concepts, edges }
  return { graph, report: reportOn(composition, graph) }
}

function begin(parts: readonly ComposePart[], followsNames: boolean): Composition {
  const ordered = [...parts.filter((part) => !part.isSupplement), ...parts.filter((part) => part.isSupplement)]
  const entries = gatherEntries(ordered)
  const composition: Composition = {
    parts: ordered,
    entries,
    clusters: createClusters([]),
    replaced: new Map(),
    groups: [],
    ids: new Map(),
    redirects: new Map(),
    notes: emptyNotes(),
  }
  if (followsNames) followNames(composition)
  composition.clusters = createClusters(entries.list)
  for (const { id, kind, part, otherId, otherKind } of entries.conflicts) {
    composition.notes.kindConflicts.push({ id, kind, part: partName(composition, part), otherId, otherKind })
  }
  return composition
}

/** Every source once. */
function sourcesOf(parts: readonly ComposePart[]): GraphSource[] {
  const sources = new Map<string, GraphSource>()
  for (const { graph } of parts) {
    for (const source of partSources(graph)) {
      const key = JSON.stringify([source.name, source.release])
      if (!sources.has(key)) sources.set(key, source)
    }
  }
  return [...sources.values()]
}

function reportOn(composition: Composition, graph: Graph): ComposeReport {
  const { parts, entries, clusters, notes } = composition
  const unnamed = graph.concepts.filter((concept) => !isNamed(concept)).map(({ id }) => id)
  const roots = [...clusters.members.keys()]
  const countOf = <K extends string>(keys: readonly K[], count: (key: K) => number) =>
    Object.fromEntries(keys.map((key) => [key, count(key)])) as Record<K, number>
  return {
    graph: { name: graph.name, release: graph.release },
    parts: parts.map(({ graph: { name, release, concepts, edges }, isSupplement }, part) => ({
      name,
      release,
      isSupplement,
      concepts: concepts.length,
      edges: edges.length,
      added: entries.list.filter(({ holdings }) => holdings[0]?.part === part).length,
    })),
    counts: {
      concepts: countOf(conceptKindSchema.options, (kind) => graph.concepts.filter((c) => c.kind === kind).length),
      edges: countOf(edgeRelSchema.options, (rel) => graph.edges.filter((edge) => edge.rel === rel).length),
      merges: countOf(mergeReasonSchema.options, (by) => notes.merges.filter((merge) => merge.by === by).length),
      sameId: entries.list.filter(({ holdings }) => holdings.length > 1).length,
      groupings: notes.groupings.length,
      unnamed: unnamed.length,
      supplementOnly: roots.filter((root) => !composition.ids.has(root)).length,
    },
    ...notes,
    unnamed,
  }
}
