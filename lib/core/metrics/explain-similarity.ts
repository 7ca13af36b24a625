// Lin similarity with the terms it came from.
import type { ExplainedSimilarity } from '../domain/explained-term'
import type { ConceptKind } from '../domain/graph'
import { ancestorsAt } from '../graph/taxonomy'
import type { ExplainContext } from './explain-context'
import { explainConcept } from './explain-concept'

/**
 * The same value as linSimilarity, with the information contents of both concepts and of the common ancestor that has the most. Of ancestors with equal
 * content the one that stands first in the graph is named.
 *
 * @example explainSimilarity(context, 'disease', context.truth, context.truth).value // 1
 */
export function explainSimilarity(
  context: ExplainContext,
  kind: ConceptKind,
  a: number,
  b: number,
): ExplainedSimilarity {
  const taxonomy = context.graph.taxonomies[kind]
  const contentAt = (position: number) => taxonomy.content[position] ?? 0
  const shared = sharedAncestor([a, ...ancestorsAt(taxonomy, a)], new Set([b, ...ancestorsAt(taxonomy, b)]), contentAt)
  const [first, second] = [contentAt(a), contentAt(b)]
  const content = shared === null ? 0 : contentAt(shared)
  const ratio = first + second > 0 ? (2 * content) / (first + second) : 0
  const ancestor = shared === null ? null : explainConcept(context, kind, shared)
  return { value: a === b ? 1 : ratio, first, second, shared: content, ancestor }
}

function sharedAncestor(
  above: readonly number[],
  others: ReadonlySet<number>,
  contentAt: (position: number) => number,
): number | null {
  const common = above.filter((position) => others.has(position)).sort((x, y) => x - y)
  const [first = null, ...rest] = common
  return rest.reduce((best, next) => (best === null || contentAt(next) > contentAt(best) ? next : best), first)
}
