// Whether the id given with a term decides what it means, so that neither its wording nor anybody's choice can.
import type { ConceptKind } from '../domain/graph'
import type { Term } from '../graph/link-term'
import { type MedicalGraph, positionMeant } from '../graph/medical-graph'

export const isDecidedById = (graph: MedicalGraph, kind: ConceptKind, { concept }: Pick<Term, 'concept'>): boolean =>
  Boolean(concept) && positionMeant(graph, kind, concept ?? '') >= 0
