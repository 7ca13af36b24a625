// Pairs of stored cases that are nearly the same, found once for each state of the cases.
import type { NearDuplicate } from '@/lib/core/domain/split'
import { menuEntrySchema, observationSchema } from '@/lib/core/domain/case'
import { environmentText } from '@/lib/core/splits/case-texts'
import { findNearDuplicates, type NearPair } from '@/lib/core/splits/find-near-duplicates'
import { shingleText } from '@/lib/core/splits/shingle-text'
import type { Db } from '../db'
import { holdNewest } from '../gaps/hold-newest'

export type StoredPair = { leftId: number; rightId: number } & Pick<NearDuplicate, 'similarity' | 'by'>

const BATCH = 500
const held = holdNewest<StoredPair[]>(3)
const textSchema = { observation: observationSchema.pick({ text: true }), menu: menuEntrySchema.array() }

/** The lower id is the left one. A stored case never changes but for its split and its flags, so their number and the newest say all. */
export async function loadNearDuplicates(db: Db, similarity: number): Promise<StoredPair[]> {
  const { _count, _max } = await db.case.aggregate({ _count: true, _max: { id: true } })
  return held(JSON.stringify([_count, _max.id, similarity]), () => findPairs(db, similarity))
}

async function findPairs(db: Db, similarity: number): Promise<StoredPair[]> {
  const { ids, environments, reports } = await readShingles(db)
  const best = new Map<string, StoredPair>()
  const keep = (pairs: readonly NearPair[], by: StoredPair['by']) => {
    for (const pair of pairs) {
      const key = `${pair.a} ${pair.b}`
      const known = best.get(key)
      if (known && known.similarity >= pair.similarity) continue
      best.set(key, { leftId: ids[pair.a] ?? 0, rightId: ids[pair.b] ?? 0, similarity: pair.similarity, by })
    }
  }
  keep(findNearDuplicates(environments, similarity), 'environment')
  keep(findNearDuplicates(reports, similarity), 'report')
  return [...best.values()].sort((x, y) => y.similarity - x.similarity || x.leftId - y.leftId || x.rightId - y.rightId)
}

/** Of the texts only the shingles are kept. */
async function readShingles(db: Db) {
  const ids: number[] = []
  const environments: Float64Array[] = []
  const reports: Float64Array[] = []
  for (let after = 0; ; ) {
    const rows = await db.case.findMany({
      where: { id: { gt: after } },
      orderBy: { id: 'asc' },
      take: BATCH,
      select: { id: true, observation: true, menu: true, report: true },
    })
    for (const row of rows) {
      const observation = textSchema.observation.parse(row.observation)
      const text = environmentText({ observation, menu: textSchema.menu.parse(row.menu) })
      ids.push(row.id)
      environments.push(shingleText(text))
      reports.push(shingleText(row.report ?? ''))
    }
    if (rows.length < BATCH) return { ids, environments, reports }
    after = rows.at(-1)?.id ?? after
  }
}
