// What scores are computed with now: the active graph, people's links and the filter in force.
import { type ActiveGraph, findActiveGraph } from '../graphs/load-graph'
import type { Tx } from '../db'
import { type Choices, loadChoices } from '../links/load-choices'
import { type Filter, loadActiveFilter } from './active-filter'
import { holdFilter } from './hold-filter'

export type Scoring = Choices & { active: ActiveGraph; filter: Filter }

/** Null where no graph is active. It stays in force until the transaction ends; call it before locking any row. */
export async function loadScoring(tx: Tx): Promise<Scoring | null> {
  await holdFilter(tx)
  const active = await findActiveGraph(tx)
  return active && { active, ...(await loadChoices(tx)), filter: await loadActiveFilter(tx) }
}
