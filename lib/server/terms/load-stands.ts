// How every recorded term stands with a graph and people's choices; read and computed anew only when one of them changed.
import type { LinkChoices } from '@/lib/core/graph/link-term'
import type { MedicalGraph } from '@/lib/core/graph/medical-graph'
import { standOfTerms, type TermStand } from '@/lib/core/linking/stand-of-terms'
import type { Db } from '../db'
import { loadChoices } from '../links/load-choices'
import { loadTerms } from './load-terms'

export type Stands = { stands: readonly TermStand[]; choices: LinkChoices }

const remembered = new WeakMap<MedicalGraph, { state: string; stands: readonly TermStand[] }>()

/** Terms are only ever added: while there are as many, up to the same id, they are the same. */
export async function loadStands(db: Db, graph: MedicalGraph): Promise<Stands> {
  const { choices, revision } = await loadChoices(db)
  const { _count: count, _max: newest } = await db.term.aggregate({ _count: true, _max: { id: true } })
  const state = `${revision} ${count} ${newest.id ?? 0}`
  const known = remembered.get(graph)
  if (known?.state === state) return { stands: known.stands, choices }
  const stands = standOfTerms(graph, await loadTerms(db), choices)
  remembered.set(graph, { state, stands })
  return { stands, choices }
}
