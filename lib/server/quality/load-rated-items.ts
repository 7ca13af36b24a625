// The turns that readers judged, as items whose raters go by their pseudonyms.
import type { RatedItem } from '@/lib/core/calibration/agreement-figures'
import type { RoundScope } from '@/lib/core/domain/audit-scope'
import type { Db } from '../db'
import { loadRatings, type TurnRatings } from './load-ratings'

/** What one reader said of a turn. */
export type Given = { isRejected: boolean; reasons: readonly string[] }

/** `toItem` rates a turn by a question to what each reader said; `items` by whether they rejected it. */
export type RatedTurns = {
  turns: TurnRatings[]
  items: RatedItem[]
  toItem: (turn: TurnRatings, isOne: (given: Given) => boolean) => RatedItem
}

export async function loadRatedItems(db: Db, scope: RoundScope): Promise<RatedTurns> {
  const turns = await loadRatings(db, scope)
  const names = await loadPseudonyms(db, turns)
  const toItem: RatedTurns['toItem'] = (turn, isOne) => ({
    caseId: String(turn.caseId),
    ratings: [...turn.ratings].map(([reader, given]) => ({
      rater: names.get(reader) ?? String(reader),
      value: isOne(given) ? (1 as const) : (0 as const),
    })),
  })
  return { turns, items: turns.map((turn) => toItem(turn, isRejected)), toItem }
}

export const isRejected = (given: Given): boolean => given.isRejected

async function loadPseudonyms(db: Db, turns: readonly TurnRatings[]): Promise<ReadonlyMap<number, string>> {
  const ids = [...new Set(turns.flatMap(({ ratings }) => [...ratings.keys()]))]
  const people = await db.user.findMany({ where: { id: { in: ids } }, select: { id: true, pseudonym: true } })
  return new Map(people.map(({ id, pseudonym }) => [id, pseudonym]))
}
