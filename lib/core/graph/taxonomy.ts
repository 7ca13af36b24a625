// The concepts of one kind, numbered, with their is_a hierarchy and information content.
import type { ConceptKind } from '../domain/graph'

/** Positions are array indices; `content[i]` is the information content of the concept at i. */
export type Taxonomy = {
  readonly kind: ConceptKind
  readonly ids: readonly string[]
  readonly positions: ReadonlyMap<string, number>
  readonly parents: readonly (readonly number[])[]
  readonly children: readonly (readonly number[])[]
  readonly content: Float64Array
  /** Filled on demand by ancestorsAt and linAt. */
  readonly ancestorMemo: (Int32Array | undefined)[]
  readonly linMemo: Map<number, number>
}

export function buildTaxonomy(
  kind: ConceptKind,
  ids: readonly string[],
  isA: Iterable<readonly [child: string, parent: string]>,
): Taxonomy {
  const positions = new Map(ids.map((id, index) => [id, index]))
  const parents: number[][] = ids.map(() => [])
  const children: number[][] = ids.map(() => [])
  for (const [childId, parentId] of isA) {
    const child = positions.get(childId)
    const parent = positions.get(parentId)
    if (child === undefined || parent === undefined) continue
    const known = parents[child]
    if (!known || known.includes(parent)) continue
    known.push(parent)
    children[parent]?.push(child)
  }
  return {
    kind,
    ids,
    positions,
    parents,
    children,
    content: contentOf(parents),
    ancestorMemo: new Array<Int32Array | undefined>(ids.length),
    linMemo: new Map(),
  }
}

/** The distinct proper ancestors of the concept at `position`, ascending. */
export function ancestorsAt(taxonomy: Taxonomy, position: number): Int32Array {
  const known = taxonomy.ancestorMemo[position]
  if (known) return known
  const found = new Set<number>()
  const open = [...(taxonomy.parents[position] ?? [])]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue
    found.add(next)
    for (const parent of taxonomy.parents[next] ?? []) open.push(parent)
  }
  const sorted = Int32Array.from(found).sort()
  taxonomy.ancestorMemo[position] = sorted
  return sorted
}

/** The distinct proper descendants of the concept at `position`, in no order. Not remembered. */
export function descendantsAt(taxonomy: Taxonomy, position: number): number[] {
  const found = new Set<number>()
  const open = [...(taxonomy.children[position] ?? [])]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue
    found.add(next)
    for (const child of taxonomy.children[next] ?? []) open.push(child)
  }
  return [...found]
}

/** Whether the concept at `ancestor` stands properly above the one at `position`. */
export function isAbove(taxonomy: Taxonomy, ancestor: number, position: number): boolean {
  if (!taxonomy.children[ancestor]?.length) return false
  const above = ancestorsAt(taxonomy, position)
  let low = 0
  let high = above.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const value = above[middle] ?? 0
    if (value === ancestor) return true
    if (value < ancestor) low = middle + 1
    else high = middle - 1
  }
  return false
}

/**
 * Intrinsic information content (Seco, Veale and Hayes 2004): 1 - ln(descendants + 1) / ln(N); all 0 where N < 2.
 * Ancestors are walked and dropped again, so that a very deep hierarchy costs time but no memory.
 */
function contentOf(parents: readonly (readonly number[])[]): Float64Array {
  const size = parents.length
  const descendants = new Int32Array(size)
  const seenBy = new Int32Array(size).fill(-1)
  for (let position = 0; position < size; position += 1) {
    const open = [...(parents[position] ?? [])]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seenBy[next] === position) continue
      seenBy[next] = position
      descendants[next] = (descendants[next] ?? 0) + 1
      for (const parent of parents[next] ?? []) open.push(parent)
    }
  }
  const whole = Math.log(size)
  return Float64Array.from(descendants, (count) => (size < 2 ? 0 : 1 - Math.log(count + 1) / whole))
}
