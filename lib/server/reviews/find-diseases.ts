// Diseases of the active graph for a reviewer who writes a differential: by what they type, whatever they read at the moment.
import type { z } from 'zod'
import type {
  diseaseLinksSchema,
  findDiseasesSchema,
  FoundDiseases,
  linkDiseasesSchema,
} from '@/lib/core/domain/oracle-question'
import { allow } from '@/lib/core/domain/policy'
import { linkTerm } from '@/lib/core/graph/link-term'
import { searchConcepts } from '@/lib/core/graph/search-concepts'
import { describeCandidate } from '@/lib/core/linking/offer-concepts'
import type { Context } from '../context'
import { findActiveGraph } from '../graphs/load-graph'
import { loadChoices } from '../links/load-choices'
import { personOf } from '../person-of'

const SHOWN = 12

/** From memory: nothing of any case is read. Empty where no graph is active. */
export async function findDiseases(ctx: Context, { q }: z.output<typeof findDiseasesSchema>): Promise<FoundDiseases> {
  allow(ctx.actor, 'review')
  personOf(ctx.actor)
  const active = await findActiveGraph(ctx.db)
  if (!active) return { items: [] }
  const found = searchConcepts(active.graph, ['disease'], q).slice(0, SHOWN)
  return {
    items: found.map(({ id, match }) =>
      describeCandidate(active.graph, id, { why: 'search', matched: match.wording, part: null }),
    ),
  }
}

/** How scoring would read the wordings, in their order. */
export async function linkDiseases(
  ctx: Context,
  { labels }: z.output<typeof linkDiseasesSchema>,
): Promise<z.output<typeof diseaseLinksSchema>> {
  allow(ctx.actor, 'review')
  personOf(ctx.actor)
  const active = await findActiveGraph(ctx.db)
  if (!active) return { items: labels.map((label) => ({ label, status: 'unmapped', concept: null })) }
  const { choices } = await loadChoices(ctx.db)
  return {
    items: labels.map((label) => {
      const link = linkTerm(active.graph, 'disease', { label }, choices)
      if (link.status !== 'linked') return { label, status: link.status, concept: null }
      const concept = { id: link.id, label: active.graph.concept(link.id)?.label ?? link.id }
      return { label, status: link.status, concept }
    }),
  }
}
