// What scores are computed with: a graph, people's links and the filter in force.
import { type ActiveGraph, findActiveGraphId, loadGraphVersion } from '../graphs/load-graph'
import type { Db, Tx } from '../db'
import { type Choices, loadChoices } from '../links/load-choices'
import { type Filter, loadActiveFilter } from './active-filter'

/** `isInForce`: the graph is the active one, so that its scores are what trajectories point at. */
export type Scoring = Choices & { active: ActiveGraph; isInForce: boolean; filter: Filter }

/** Under the active graph, or under another version. Null where no graph is active. Hold the filter before, and before locking any row. */
export async function loadScoring(db: Db | Tx, graphId?: number): Promise<Scoring | null> {
  const activeId = await findActiveGraphId(db)
  const id = graphId ?? activeId
  if (id === null) return null
  const active = await loadGraphVersion(db, id)
  return { active, isInForce: id === activeId, ...(await loadChoices(db)), filter: await loadActiveFilter(db, id) }
}
