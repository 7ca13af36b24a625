// Checks a knowledge graph before anything is stored, and lists every defect.
import type { Concept, ConceptKind, Edge, EdgeRel, Graph } from '../domain/graph'
import type { Defect } from '../errors'
import { parentsById } from './concept-parents'

const endpoints: Record<Exclude<EdgeRel, 'is_a'>, { from: ConceptKind; to: ConceptKind }> = {
  has_finding: { from: 'disease', to: 'finding' },
  reveals: { from: 'test', to: 'finding' },
  indicates: { from: 'test', to: 'disease' },
}

/**
 * Every defect of a graph: concept ids that stand twice, edges whose ends are missing or of the wrong kind for their
 * relation, is_a edges between two kinds, is_a cycles (each named with its members, in order). Empty means sound.
 */
export function checkGraph(graph: Graph): Defect[] {
  const concepts = new Map<string, Concept>()
  const defects: Defect[] = []
  graph.concepts.forEach((concept, index) => {
    if (!concepts.has(concept.id)) concepts.set(concept.id, concept)
    else defects.push({ pointer: `/concepts/${index}/id`, detail: `concept id "${concept.id}" stands twice` })
  })
  graph.edges.forEach((edge, index) => defects.push(...edgeDefects(edge, index, concepts)))
  for (const members of isACycles(graph)) {
    defects.push({ pointer: '/edges', detail: `is_a cycle: ${[...members, members[0]].join(' → ')}` })
  }
  return defects
}

function edgeDefects(edge: Edge, index: number, concepts: ReadonlyMap<string, Concept>): Defect[] {
  const from = concepts.get(edge.from)
  const to = concepts.get(edge.to)
  const defects: Defect[] = []
  const report = (field: string, detail: string) => defects.push({ pointer: `/edges/${index}/${field}`, detail })
  if (!from) report('from', `${edge.rel} starts at "${edge.from}", which is not a concept of this graph`)
  if (!to) report('to', `${edge.rel} ends at "${edge.to}", which is not a concept of this graph`)
  if (edge.rel === 'is_a') {
    if (from && to && from.kind !== to.kind) {
      report(
        'to',
        `is_a joins the ${from.kind} "${edge.from}" and the ${to.kind} "${edge.to}"; it stays within one kind`,
      )
    }
    return defects
  }
  const wanted = endpoints[edge.rel]
  if (from && from.kind !== wanted.from) {
    report('from', `${edge.rel} starts at a ${wanted.from}, but "${edge.from}" is a ${from.kind}`)
  }
  if (to && to.kind !== wanted.to) report('to', `${edge.rel} ends at a ${wanted.to}, but "${edge.to}" is a ${to.kind}`)
  return defects
}

type Visit = { id: string; next: number }

/** One cycle per edge that closes one in a depth-first walk; every cycle of the graph shares an edge with a listed one. */
function isACycles(graph: Graph): string[][] {
  const parents = parentsById(graph.edges)
  const finished = new Set<string>()
  const cycles: string[][] = []
  for (const start of parents.keys()) if (!finished.has(start)) walkUp(start, parents, finished, cycles)
  return cycles
}

/** Iterative, because an imported hierarchy may be deeper than the call stack. */
function walkUp(start: string, parents: ReadonlyMap<string, string[]>, finished: Set<string>, cycles: string[][]) {
  const trail: Visit[] = [{ id: start, next: 0 }]
  const depths = new Map([[start, 0]])
  for (let visit = trail.at(-1); visit; visit = trail.at(-1)) {
    const parent = parents.get(visit.id)?.[visit.next]
    visit.next += 1
    if (parent === undefined) {
      trail.pop()
      depths.delete(visit.id)
      finished.add(visit.id)
      continue
    }
    const depth = depths.get(parent)
    if (depth !== undefined) cycles.push(trail.slice(depth).map((step) => step.id))
    else if (!finished.has(parent)) {
      depths.set(parent, trail.length)
      trail.push({ id: parent, next: 0 })
    }
  }
}
