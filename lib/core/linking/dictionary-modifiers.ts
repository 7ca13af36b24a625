// HPO's terms that describe a finding or a disease but are no finding: severity, onset, frequency, inheritance and the like.
import type { Concept } from '../domain/graph'
import type { MedicalGraph } from '../graph/medical-graph'

/** Clinical modifier, mode of inheritance, frequency, past medical history, blood group, and the root of all. */
const ROOTS = ['HP:0012823', 'HP:0000005', 'HP:0040279', 'HP:0032443', 'HP:0032223']
const TOP = new Set(['HP:0000001', 'HP:0000118'])

const known = new WeakMap<MedicalGraph, ReadonlySet<string>>()

export function isClinicalModifier(graph: MedicalGraph, concept: Concept): boolean {
  return concept.kind === 'finding' && modifiersOf(graph).has(concept.id)
}

function modifiersOf(graph: MedicalGraph): ReadonlySet<string> {
  const found = known.get(graph)
  if (found) return found
  const modifiers = new Set(TOP)
  const open = ROOTS.filter((id) => graph.concept(id))
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (modifiers.has(id)) continue
    modifiers.add(id)
    open.push(...graph.childrenOf(id))
  }
  known.set(graph, modifiers)
  return modifiers
}
