// A concept of a graph version, found in memory.
import type { Concept } from '@/lib/core/domain/graph'
import { graphVersion } from '@/lib/core/domain/graph'
import type { GetConcept } from '@/lib/core/domain/concept-list'
import { DomainError } from '@/lib/core/errors'
import type { MedicalGraph } from '@/lib/core/graph/medical-graph'
import type { Db } from '../db'
import { requireGraph } from './graph-row'
import { loadGraph } from './load-graph'

export type HeldConcept = { graph: MedicalGraph; graphId: number; version: string; concept: Concept }

/** Throws `not-found` where there is no such version, or no such concept in it. */
export async function requireConcept(db: Db, { graphId, conceptId }: GetConcept): Promise<HeldConcept> {
  const row = await requireGraph(db, graphId)
  const graph = await loadGraph(db, row.id)
  const concept = graph.concept(conceptId)
  if (!concept) throw new DomainError('not-found', `The graph ${graphVersion(row)} holds no concept "${conceptId}".`)
  return { graph, graphId: row.id, version: graphVersion(row), concept }
}
