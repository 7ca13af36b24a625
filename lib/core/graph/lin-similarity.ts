// How close two concepts of one kind are in their hierarchy.
import { type MedicalGraph, positionOf } from './medical-graph'
import { ancestorsAt, type Taxonomy } from './taxonomy'

/** Bounds the memory spent on remembered pairs. */
const REMEMBERED = 2_000_000

/**
 * Lin similarity (Lin 1998) of two concepts of one kind, in [0, 1], on intrinsic information content:
 * `2 * max IC(common ancestor) / (IC(a) + IC(b))`, each concept being its own ancestor. 1 for a concept and itself;
 * 0 without a common ancestor or where both contents are 0. Symmetric.
 * Throws a RangeError on unknown ids and on two kinds.
 */
export function linSimilarity(graph: MedicalGraph, a: string, b: string): number {
  const kind = graph.concept(a)?.kind
  if (!kind) throw new RangeError(`the graph ${graph.version} holds no concept "${a}"`)
  return linAt(graph.taxonomies[kind], positionOf(graph, kind, a), positionOf(graph, kind, b))
}

/** Lin similarity by position. */
export function linAt(taxonomy: Taxonomy, a: number, b: number): number {
  if (a === b) return 1
  const key = a < b ? a * taxonomy.ids.length + b : b * taxonomy.ids.length + a
  const known = taxonomy.linMemo.get(key)
  if (known !== undefined) return known
  const { content } = taxonomy
  const total = (content[a] ?? 0) + (content[b] ?? 0)
  const similarity = total > 0 ? (2 * sharedContent(taxonomy, a, b)) / total : 0
  if (taxonomy.linMemo.size >= REMEMBERED) taxonomy.linMemo.clear()
  taxonomy.linMemo.set(key, similarity)
  return similarity
}

/** The largest information content of a common ancestor; 0 where there is none. */
function sharedContent(taxonomy: Taxonomy, a: number, b: number): number {
  const { content } = taxonomy
  const aboveA = ancestorsAt(taxonomy, a)
  const aboveB = ancestorsAt(taxonomy, b)
  let best = 0
  let i = 0
  let j = 0
  while (i < aboveA.length && j < aboveB.length) {
    const x = aboveA[i] ?? 0
    const y = aboveB[j] ?? 0
    if (x === y) best = Math.max(best, content[x] ?? 0)
    if (x <= y) i += 1
    if (y <= x) j += 1
  }
  if (aboveA.includes(b)) best = Math.max(best, content[b] ?? 0)
  if (aboveB.includes(a)) best = Math.max(best, content[a] ?? 0)
  return best
}
