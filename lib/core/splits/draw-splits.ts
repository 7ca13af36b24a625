// Which cases are held out: a share of every source, drawn by a seeded hash, near-duplicates together.
import type { ClinicalCase } from '../domain/case'
import { seededRandom } from '../calibration/seeded-random'

type Split = ClinicalCase['split']

/**
 * The split of each case, in the order given. `clusters` holds every place once; its members come to the same side. A cluster belongs to the
 * source of its first case by key. In every source clusters are taken in the order of a hash of seed and that key, each where it brings the number of held-out cases
 * nearer to `share` of the source's. The same cases, clusters, share and seed give the same splits, whatever the order of the cases; with other
 * cases added, a case changes sides only near the border.
 */
export function drawSplits(
  cases: readonly { key: string; source: string }[],
  clusters: readonly (readonly number[])[],
  { share, seed }: { share: number; seed: number | string },
): Split[] {
  if (!(share >= 0 && share <= 1)) throw new RangeError('the share must lie between 0 and 1')
  const splits = cases.map((): Split => 'train')
  for (const units of unitsBySource(cases, clusters, seed).values()) {
    const wanted = share * units.reduce((sum, { places }) => sum + places.length, 0)
    let held = 0
    for (const { places } of units) {
      if (Math.abs(held + places.length - wanted) >= Math.abs(held - wanted)) continue
      for (const place of places) splits[place] = 'held-out'
      held += places.length
    }
  }
  return splits
}

interface Unit {
  places: readonly number[]
  key: string
  rank: number
}

function unitsBySource(
  cases: readonly { key: string; source: string }[],
  clusters: readonly (readonly number[])[],
  seed: number | string,
): Map<string, Unit[]> {
  const bySource = new Map<string, Unit[]>()
  for (const places of clusters) {
    const [first] = places.flatMap((place) => cases[place] ?? []).sort((x, y) => (x.key < y.key ? -1 : 1))
    if (!first) continue
    const unit = { places, key: first.key, rank: seededRandom(`${seed}:${first.key}`)() }
    bySource.set(first.source, [...(bySource.get(first.source) ?? []), unit])
  }
  for (const units of bySource.values()) units.sort((x, y) => x.rank - y.rank || (x.key < y.key ? -1 : 1))
  return bySource
}
