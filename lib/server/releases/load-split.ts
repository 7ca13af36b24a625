// Which side of a release's split each case falls on; near-duplicates fall together.
import { anchorKeys, splitOfCase } from '@/lib/core/domain/release-split'
import type { ReleaseShape, ReleaseSplit } from '@/lib/core/domain/release-options'
import { SIMILARITY_MIN } from '@/lib/core/domain/split'
import { clusterPairs } from '@/lib/core/splits/cluster-pairs'
import { loadNearDuplicates } from '../cases/load-near-duplicates'
import type { Db, Tx } from '../db'

export async function loadSplit(
  db: Db,
  tx: Tx,
  shape: Pick<ReleaseShape, 'validationShare' | 'seed'>,
): Promise<(caseKey: string) => ReleaseSplit> {
  if (shape.validationShare === 0) return () => 'train'
  const cases = await tx.case.findMany({ select: { id: true, key: true }, orderBy: { id: 'asc' } })
  const places = new Map(cases.map(({ id }, place) => [id, place]))
  const pairs = (await loadNearDuplicates(db, SIMILARITY_MIN)).flatMap(({ leftId, rightId }) => {
    const [a, b] = [places.get(leftId), places.get(rightId)]
    return a === undefined || b === undefined ? [] : [{ a, b }]
  })
  const anchors = anchorKeys(
    cases.map(({ key }) => key),
    clusterPairs(cases.length, pairs),
  )
  return (caseKey) => splitOfCase(anchors.get(caseKey) ?? caseKey, shape)
}
