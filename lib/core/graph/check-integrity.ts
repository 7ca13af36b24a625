// Reports what is thin or doubtful in a sound graph: orphans, shared names, diseases and tests that say nothing.
import type { Concept, ConceptKind, Edge, Graph } from '../domain/graph'
import type { GraphIntegrity, IntegritySample } from '../domain/graph-integrity'
import { depthsOf } from './concept-depths'
import { parentsById } from './concept-parents'
import { sharedNames } from './shared-names'

/** Of a graph that checkGraph finds sound; at most `limit` examples of each kind, in the order of the graph. */
export function checkIntegrity(graph: Graph, limit = 20): GraphIntegrity {
  const { name, release, concepts, edges } = graph
  const parents = parentsById(edges)
  const ofKind = (kind: ConceptKind) => concepts.filter((concept) => concept.kind === kind)
  const perKind = <T>(figure: (concepts: readonly Concept[]) => T) => byKind((kind) => figure(ofKind(kind)))
  const depths = depthsOf(parents)
  const sampled = sampler(limit)
  return {
    graph: { name, release },
    concepts: perKind((all) => all.length),
    edges: byRel((rel) => edges.filter((edge) => edge.rel === rel).length),
    synonyms: perKind((all) => all.reduce((sum, { synonyms }) => sum + synonyms.length, 0)),
    xrefs: perKind((all) => all.reduce((sum, { xrefs }) => sum + (xrefs?.length ?? 0), 0)),
    sources: sourcesOf(edges),
    frequencies: frequenciesOf(edges),
    depth: perKind((all) => all.reduce((deepest, { id }) => Math.max(deepest, depths.get(id) ?? 0), 0)),
    perKind: perKind((all) => ({ ...structure(all, parents, edges, sampled), ...sharedNames(all, limit) })),
    ...silences(graph, parents, sampled),
  }
}

type Sampler = (concepts: readonly Concept[]) => IntegritySample
type Parents = ReadonlyMap<string, readonly string[]>

const sampler =
  (limit: number): Sampler =>
  (concepts) => ({ count: concepts.length, examples: concepts.slice(0, limit).map(({ id, label }) => ({ id, label })) })

const byKind = <T>(figure: (kind: ConceptKind) => T): Record<ConceptKind, T> => ({
  disease: figure('disease'),
  finding: figure('finding'),
  test: figure('test'),
})

const byRel = (figure: (rel: Edge['rel']) => number) => ({
  is_a: figure('is_a'),
  has_finding: figure('has_finding'),
  reveals: figure('reveals'),
  indicates: figure('indicates'),
})

function structure(concepts: readonly Concept[], parents: Parents, edges: readonly Edge[], sampled: Sampler) {
  const touched = new Set(edges.flatMap(({ from, to }) => [from, to]))
  return {
    roots: sampled(concepts.filter(({ id }) => !parents.has(id))),
    orphans: sampled(concepts.filter(({ id }) => !touched.has(id))),
    unnamed: sampled(concepts.filter(({ id, label }) => id === label)),
  }
}

/** Sorted by name. */
function sourcesOf(edges: readonly Edge[]) {
  const counts = new Map<string, number>()
  for (const { source = '' } of edges) counts.set(source, (counts.get(source) ?? 0) + 1)
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
  return sorted.map(([source, count]) => ({ source, edges: count }))
}

function frequenciesOf(edges: readonly Edge[]) {
  const counts = { stated: 0, unstated: 0, excluded: 0 }
  for (const { rel, frequency } of edges) {
    if (rel === 'has_finding') counts[frequency === null ? 'unstated' : frequency === 0 ? 'excluded' : 'stated'] += 1
  }
  return counts
}

function silences({ concepts, edges }: Graph, parents: Parents, sampled: Sampler) {
  const speaking = new Set(
    edges.filter(({ rel }) => rel === 'has_finding' || rel === 'reveals').map(({ from }) => from),
  )
  const silent = concepts.filter(({ id, kind }) => kind === 'disease' && !speaking.has(id))
  return {
    diseasesWithoutFindings: {
      own: sampled(silent),
      inherited: sampled(silent.filter(({ id }) => !hasAncestorIn(parents, id, speaking))),
    },
    testsWithoutFindings: sampled(concepts.filter(({ id, kind }) => kind === 'test' && !speaking.has(id))),
  }
}

function hasAncestorIn(parents: Parents, id: string, wanted: ReadonlySet<string>): boolean {
  const seen = new Set<string>()
  const open = [...(parents.get(id) ?? [])]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (wanted.has(next)) return true
    if (seen.has(next)) continue
    seen.add(next)
    open.push(...(parents.get(next) ?? []))
  }
  return false
}
