// Builds the in-memory graph from its exchanged form.
import {
  type Concept,
  type ConceptKind,
  type Edge,
  type EdgeRel,
  type Graph,
  graphVersion,
  type Outcomes,
} from '../domain/graph'
import { checkGraph } from './check-graph'
import { type AnnotationList, type MedicalGraph, positionOf } from './medical-graph'
import { buildTaxonomy, type Taxonomy } from './taxonomy'
import { buildTermIndex } from './term-index'

/** What a has_finding edge counts where its source gives no frequency. */
const UNSTATED_FREQUENCY = 0.5

type Taxonomies = Record<ConceptKind, Taxonomy>

/** The graph indexed for scoring. Throws a RangeError on a graph that checkGraph finds a defect in. */
export function buildGraph(graph: Graph): MedicalGraph {
  const [defect] = checkGraph(graph)
  if (defect) throw new RangeError(`a graph must be sound before it is built: ${defect.pointer}: ${defect.detail}`)
  return indexSoundGraph(graph)
}

/** The same for a graph that has been checked, as every stored one was: checking it again takes a third of the time. */
export function indexSoundGraph(graph: Graph): MedicalGraph {
  const taxonomies = {
    disease: taxonomyOf(graph, 'disease'),
    finding: taxonomyOf(graph, 'finding'),
    test: taxonomyOf(graph, 'test'),
  }
  const terms = {
    disease: buildTermIndex(graph.concepts, taxonomies.disease),
    finding: buildTermIndex(graph.concepts, taxonomies.finding),
    test: buildTermIndex(graph.concepts, taxonomies.test),
  }
  const aliases = {
    disease: aliasesOf(graph.concepts, taxonomies.disease),
    finding: aliasesOf(graph.concepts, taxonomies.finding),
    test: aliasesOf(graph.concepts, taxonomies.test),
  }
  const ownAnnotations = annotationLists(graph, taxonomies)
  const revealed = targetsByTest(graph.edges, 'reveals', taxonomies.test, taxonomies.finding)
  const inner = {
    version: graphVersion(graph),
    diseaseIds: taxonomies.disease.ids,
    findingIds: taxonomies.finding.ids,
    testIds: taxonomies.test.ids,
    diagnosableIds: taxonomies.disease.ids.filter((_, index) => ownAnnotations[index]?.findings.length),
    taxonomies,
    aliases,
    terms,
    ownAnnotations,
    revealed,
    outcomes: outcomesByTest(graph.edges, revealed, taxonomies),
    indicated: targetsByTest(graph.edges, 'indicates', taxonomies.test, taxonomies.disease),
    memo: { annotations: [], background: null, carriers: null, likelihoods: [] },
  }
  const built: MedicalGraph = { ...inner, ...lookups(graph, () => built) }
  return built
}

type Lookups = Pick<
  MedicalGraph,
  'concept' | 'annotationsOf' | 'reveals' | 'outcomesOf' | 'indicates' | 'parentsOf' | 'childrenOf'
>

function lookups(source: Graph, self: () => MedicalGraph): Lookups {
  const concepts = new Map(source.concepts.map((concept) => [concept.id, concept]))
  const taxonomyWith = (id: string) => {
    const concept = concepts.get(id)
    if (!concept) throw new RangeError(`the graph ${self().version} holds no concept "${id}"`)
    const taxonomy = self().taxonomies[concept.kind]
    return { taxonomy, position: positionOf(self(), concept.kind, id) }
  }
  return {
    concept: (id) => concepts.get(id),
    annotationsOf: (id) => {
      const list = self().ownAnnotations[positionOf(self(), 'disease', id)]
      const ids = self().findingIds
      return Array.from(list?.findings ?? [], (finding, i) => ({
        finding: ids[finding] ?? '',
        frequency: list?.weights[i] ?? 0,
      }))
    },
    reveals: (id) => named(self().revealed[positionOf(self(), 'test', id)], self().findingIds),
    outcomesOf: (id) => {
      const test = positionOf(self(), 'test', id)
      const outcomes = self().outcomes[test] ?? []
      return named(self().revealed[test], self().findingIds).map((finding, i) => ({
        finding,
        outcomes: outcomes[i] ?? null,
      }))
    },
    indicates: (id) => named(self().indicated[positionOf(self(), 'test', id)], self().diseaseIds),
    parentsOf: (id) => {
      const { taxonomy, position } = taxonomyWith(id)
      return named(taxonomy.parents[position], taxonomy.ids)
    },
    childrenOf: (id) => {
      const { taxonomy, position } = taxonomyWith(id)
      return named(taxonomy.children[position], taxonomy.ids)
    },
  }
}

const named = (positions: Iterable<number> | undefined, ids: readonly string[]): string[] =>
  Array.from(positions ?? [], (position) => ids[position] ?? '')

function taxonomyOf(graph: Graph, kind: ConceptKind): Taxonomy {
  const ids = graph.concepts.filter((concept) => concept.kind === kind).map((concept) => concept.id)
  const isA = graph.edges.filter((edge) => edge.rel === 'is_a').map((edge) => [edge.from, edge.to] as const)
  return buildTaxonomy(kind, ids, isA)
}

function annotationLists(graph: Graph, taxonomies: Taxonomies): AnnotationList[] {
  const lists = taxonomies.disease.ids.map(() => ({ findings: [] as number[], weights: [] as number[] }))
  for (const edge of graph.edges) {
    if (edge.rel !== 'has_finding') continue
    const list = lists[taxonomies.disease.positions.get(edge.from) ?? -1]
    const finding = taxonomies.finding.positions.get(edge.to)
    if (!list || finding === undefined) continue
    list.findings.push(finding)
    list.weights.push(edge.frequency ?? UNSTATED_FREQUENCY)
  }
  return lists.map((list) => ({ findings: Int32Array.from(list.findings), weights: Float64Array.from(list.weights) }))
}

function targetsByTest(edges: readonly Edge[], rel: EdgeRel, tests: Taxonomy, targets: Taxonomy): Int32Array[] {
  const found = tests.ids.map(() => new Set<number>())
  for (const edge of edges) {
    const target = targets.positions.get(edge.to)
    if (edge.rel === rel && target !== undefined) found[tests.positions.get(edge.from) ?? -1]?.add(target)
  }
  return found.map((set) => Int32Array.from(set))
}

function outcomesByTest(
  edges: readonly Edge[],
  revealed: readonly Int32Array[],
  { test, finding }: Taxonomies,
): (Outcomes | null)[][] {
  const all: (Outcomes | null)[][] = revealed.map(() => [])
  for (const edge of edges) {
    if (edge.rel !== 'reveals' || !edge.outcomes) continue
    const at = test.positions.get(edge.from) ?? -1
    const own = all[at]
    const place = revealed[at]?.indexOf(finding.positions.get(edge.to) ?? -1) ?? -1
    if (!own || place < 0) continue
    while (own.length <= place) own.push(null)
    own[place] = { ...edge.outcomes, ...own[place] }
  }
  return all
}

/** A cross-reference that several concepts name, or that is a concept's own id, leads nowhere. */
function aliasesOf(concepts: readonly Concept[], taxonomy: Taxonomy): Map<string, number> {
  const found = new Map<string, number>()
  const shared = new Set<string>()
  for (const { id, xrefs } of concepts) {
    const position = taxonomy.positions.get(id)
    if (position === undefined) continue
    for (const xref of xrefs ?? []) {
      if (taxonomy.positions.has(xref)) continue
      if (found.has(xref) && found.get(xref) !== position) shared.add(xref)
      found.set(xref, position)
    }
  }
  for (const xref of shared) found.delete(xref)
  return found
}
