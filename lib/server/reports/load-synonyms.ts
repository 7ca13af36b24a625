// What a diagnosis is also called, by the active graph and people's choices.
import type { SynonymsOf } from '@/lib/core/extraction/judge-diagnosis'
import { linkTerm } from '@/lib/core/graph/link-term'
import type { Db, Tx } from '../db'
import { findActiveGraph } from '../graphs/load-graph'
import { loadChoices } from '../links/load-choices'

/** Without an active graph, or where the diagnosis does not link, none. */
export async function loadSynonyms(db: Db | Tx): Promise<SynonymsOf> {
  const active = await findActiveGraph(db)
  if (!active) return () => []
  const { choices } = await loadChoices(db)
  return (label) => {
    const link = linkTerm(active.graph, 'disease', { label }, choices)
    const concept = link.status === 'linked' ? active.graph.concept(link.id) : undefined
    return concept ? [concept.label, ...concept.synonyms] : []
  }
}
