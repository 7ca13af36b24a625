// What every round was to every tree it was about: their weights in a calibration, and the most they could have weighed.
import { combineRounds, type RoundPlace } from '@/lib/core/calibration/combine-rounds'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Tx } from '../db'
import { isLikeDrawn, isWanted } from '../rounds/candidate-filter'
import type { ChosenRound } from './choose-rounds'

/** A used round and the trees on which its readers came to a word. */
export type ReadRound = ChosenRound & { readTrees: ReadonlySet<number> }
export type Draws = {
  /** By tree: what stands for its inclusion probability. */
  pi: ReadonlyMap<number, number>
  /** By tree that could have been drawn: the most it can come out to weigh. */
  weightBounds: ReadonlyMap<number, number>
}

/** Rounds in the order in which they were drawn. */
export async function loadDraws(db: Tx, rounds: readonly ReadRound[]): Promise<Draws> {
  const places = new Map<number, RoundPlace[]>()
  const put = (treeId: number, at: number, place: RoundPlace) => {
    const own = places.get(treeId) ?? rounds.map(() => null)
    own[at] = place
    places.set(treeId, own)
  }
  const drawn = new Set<number>()
  for (const [at, round] of rounds.entries()) {
    for (const treeId of await loadTaken(db, round, [...drawn])) put(treeId, at, { kind: 'taken' })
    const candidates = await db.roundCandidate.findMany({
      where: { roundId: round.id },
      select: { treeId: true, pi: true, isDrawn: true },
    })
    for (const { treeId, pi, isDrawn } of candidates) {
      const isRead = isDrawn && round.readTrees.has(treeId)
      put(treeId, at, { kind: 'candidate', pi, isRead, takesAgain: !round.filter.excludeReviewed })
      if (isDrawn) drawn.add(treeId)
    }
  }
  const treeIds = [...places.keys()].sort((a, b) => a - b)
  const combined = combineRounds(treeIds.map((id) => places.get(id) ?? []))
  const pi = new Map<number, number>()
  const weightBounds = new Map<number, number>()
  for (const [i, id] of treeIds.entries()) {
    const one = combined[i]
    if (one?.pi) pi.set(id, one.pi)
    if (one && one.weightBound > 0) weightBounds.set(id, one.weightBound)
  }
  return { pi, weightBounds }
}

/** Trees that pass the round's filter, were there when it was drawn, and that an earlier round had drawn. */
async function loadTaken(db: Tx, { filter, createdAt }: ReadRound, drawn: number[]): Promise<number[]> {
  if (!filter.excludeReviewed || drawn.length === 0) return []
  const passes = Prisma.sql`${isWanted({ ...filter, excludeReviewed: false })} AND ${isLikeDrawn(filter)}`
  const rows = await db.$queryRaw<{ id: number }[]>`
    SELECT tr.id FROM trees tr JOIN cases c ON c.id = tr.case_id
    WHERE tr.id = ANY(${drawn}::int[]) AND tr.created_at <= ${createdAt} AND ${passes} ORDER BY tr.id`
  return rows.map(({ id }) => id)
}
