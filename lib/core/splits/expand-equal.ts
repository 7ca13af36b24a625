// Pairs among sets of which equal ones were compared as one, told of every one of them.
import { clusterPairs } from './cluster-pairs'
import type { NearPair } from './find-near-duplicates'

/**
 * The pairs that findNearDuplicates leaves out because it pairs each of equal sets with the first of them only: between equal sets, and
 * between each of them and what the first is like. `count`: how many sets there are.
 *
 * @example expandEqual(3, [{ a: 0, b: 1, similarity: 1 }, { a: 0, b: 2, similarity: 0.6 }]).length // 3
 */
export function expandEqual(count: number, pairs: readonly NearPair[]): NearPair[] {
  const equal = pairs.filter(({ similarity }) => similarity === 1)
  const groups = clusterPairs(count, equal)
  const membersOf = new Map(groups.flatMap((group) => group.map((place) => [place, group] as const)))
  const within = groups.flatMap((group) => group.flatMap((a, at) => group.slice(at + 1).map((b) => pairOf(a, b, 1))))
  const across = pairs
    .filter(({ similarity }) => similarity < 1)
    .flatMap(({ a, b, similarity }) =>
      (membersOf.get(a) ?? [a]).flatMap((one) =>
        (membersOf.get(b) ?? [b]).map((other) => pairOf(one, other, similarity)),
      ),
    )
  return [...within, ...across]
}

const pairOf = (one: number, other: number, similarity: number): NearPair => ({
  ...{ a: Math.min(one, other), b: Math.max(one, other), similarity },
})
