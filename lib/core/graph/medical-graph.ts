// The knowledge graph as held in memory: looked up by id from outside, by position inside.
import type { Concept, ConceptKind, Outcomes } from '../domain/graph'
import type { Carriers } from './finding-carriers'
import type { Taxonomy } from './taxonomy'
import type { TermIndex } from './term-index'

/** One own has_finding edge: 0 means explicitly excluded; a source without a frequency reads as 0.5. */
export type Annotation = { finding: string; frequency: number }

/** has_finding edges by position: `findings[i]` is seen with `weights[i]`. One finding may stand more than once. */
export type AnnotationList = { readonly findings: Int32Array; readonly weights: Float64Array }

/** One reveals edge: what each outcome of the test says of the finding; null where the source does not tell outcomes apart. */
export type Revealed = { finding: string; outcomes: Outcomes | null }

export type MedicalGraph = {
  /** `name@release`, as a score names it. */
  readonly version: string
  readonly diseaseIds: readonly string[]
  readonly findingIds: readonly string[]
  readonly testIds: readonly string[]
  /** Diseases with at least one own has_finding edge. */
  readonly diagnosableIds: readonly string[]
  concept(id: string): Concept | undefined
  /** Own edges only, in the order of the graph. Throws a RangeError unless `diseaseId` is a disease. */
  annotationsOf(diseaseId: string): Annotation[]
  /** Findings a test reveals. Throws a RangeError unless `testId` is a test. */
  reveals(testId: string): readonly string[]
  /** The same findings with what each outcome says of them. Throws a RangeError unless `testId` is a test. */
  outcomesOf(testId: string): Revealed[]
  /** Diseases a test indicates. Throws a RangeError unless `testId` is a test. */
  indicates(testId: string): readonly string[]
  /** Direct is_a parents. Throws a RangeError where the id is unknown. */
  parentsOf(id: string): string[]
  /** Direct is_a children. Throws a RangeError where the id is unknown. */
  childrenOf(id: string): string[]

  readonly taxonomies: Readonly<Record<ConceptKind, Taxonomy>>
  /** Cross-references that lead to one concept of a kind and are no concept's id: id elsewhere → position. */
  readonly aliases: Readonly<Record<ConceptKind, ReadonlyMap<string, number>>>
  readonly terms: Readonly<Record<ConceptKind, TermIndex>>
  /** Own edges by disease position. */
  readonly ownAnnotations: readonly AnnotationList[]
  /** Findings by test position. */
  readonly revealed: readonly Int32Array[]
  /** Outcomes of the same edges; an empty array for a test none of whose edges tells them apart. */
  readonly outcomes: readonly (readonly (Outcomes | null)[])[]
  /** Diseases by test position. */
  readonly indicated: readonly Int32Array[]
  readonly memo: GraphMemo
}

/** What is computed once per graph and on demand; never changes an answer. */
export type GraphMemo = {
  annotations: (AnnotationList | undefined)[]
  background: Float64Array | null
  carriers: readonly Carriers[] | null
  /** By finding position. */
  likelihoods: (FindingLikelihoods | undefined)[]
}

/** P(f|h) of one finding: `values[i]` under `diseases[i]` (ascending positions), `otherwise` under every other disease. */
export type FindingLikelihoods = {
  readonly diseases: Int32Array
  readonly values: Float64Array
  readonly otherwise: number
}

/** The position of the concept of a kind that an id means, its own or one of another vocabulary; -1 where there is none. */
export function positionMeant(graph: MedicalGraph, kind: ConceptKind, id: string): number {
  return graph.taxonomies[kind].positions.get(id) ?? graph.aliases[kind].get(id) ?? -1
}

/** The position of an id among the concepts of a kind. Throws a RangeError where the graph holds no such concept. */
export function positionOf(graph: MedicalGraph, kind: ConceptKind, id: string): number {
  const position = graph.taxonomies[kind].positions.get(id)
  if (position === undefined) throw new RangeError(`the graph ${graph.version} holds no ${kind} "${id}"`)
  return position
}
