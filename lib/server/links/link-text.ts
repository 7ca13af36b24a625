// Reads a text that a person typed against the active graph: every concept it mentions, with its place and polarity.
import { allow } from '@/lib/core/domain/policy'
import type { LinkTextAnswer, LinkTextRequest } from '@/lib/core/domain/text-link'
import { dictionaryOf } from '@/lib/core/linking/dictionary'
import { linkText as readText } from '@/lib/core/linking/text-links'
import type { Context } from '../context'
import { getActiveGraph } from '../graphs/load-graph'
import { loadChoices } from './load-choices'

/** Nothing is stored. What people chose for a wording decides what it means. A wording that stands for concepts of several kinds is read as the first of `kinds`. */
export async function linkText(ctx: Context, { text, kinds }: LinkTextRequest): Promise<LinkTextAnswer> {
  allow(ctx.actor, 'read-research')
  const { graph, version } = await getActiveGraph(ctx.db)
  const dictionary = dictionaryOf(graph, [...new Set(kinds)], await loadChoices(ctx.db))
  return { graph: version, ...readText(dictionary, text) }
}
