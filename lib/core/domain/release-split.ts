// Which cases of a release are for training and which for validation: by a seeded hash of the case, near-duplicates together.
import { seededRandom } from '../calibration/seeded-random'
import type { ReleaseShape, ReleaseSplit } from './release-options'

/**
 * The side of a case, by its key and nothing else: more cases, or others, move none. Where cases are nearly the same, give the first key
 * of them all for each.
 */
export const splitOfCase = (
  key: string,
  { validationShare, seed }: Pick<ReleaseShape, 'validationShare' | 'seed'>,
): ReleaseSplit => (seededRandom(`${seed}:release:${key}`)() < validationShare ? 'validation' : 'train')

/** For every case that has near-duplicates the first key of its group; `keys` in the order that the pairs count in. */
export function anchorKeys(keys: readonly string[], groups: Iterable<readonly number[]>): Map<string, string> {
  const anchors = new Map<string, string>()
  for (const group of groups) {
    if (group.length < 2) continue
    const own = group.flatMap((place) => keys[place] ?? []).sort((x, y) => (x < y ? -1 : 1))
    for (const key of own) anchors.set(key, own[0] ?? key)
  }
  return anchors
}
