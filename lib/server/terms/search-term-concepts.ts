// Finds concepts of the active graph by what a person types, for a term that no candidate fits.
import type { z } from 'zod'
import { allow } from '@/lib/core/domain/policy'
import type { searchTermConceptsSchema, TermCandidate } from '@/lib/core/domain/term'
import { describeCandidate } from '@/lib/core/linking/offer-concepts'
import { searchConcepts } from '@/lib/core/graph/search-concepts'
import type { Context } from '../context'
import { getActiveGraph } from '../graphs/load-graph'

export async function searchTermConcepts(
  ctx: Context,
  input: z.output<typeof searchTermConceptsSchema>,
): Promise<{ items: TermCandidate[] }> {
  allow(ctx.actor, 'read-research')
  const { graph } = await getActiveGraph(ctx.db)
  const found = searchConcepts(graph, [input.kind], input.text).slice(0, input.limit)
  return {
    items: found.map(({ id, match }) =>
      describeCandidate(graph, id, { why: 'search', matched: match.wording, part: null }),
    ),
  }
}
