// What every round was to every tree it was about: their weights in a calibration, and the frame they were drawn from.
import type { FrameRow } from '@/lib/core/calibration/case-weight-bound'
import { combineRounds, type RoundPlace } from '@/lib/core/calibration/combine-rounds'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Tx } from '../db'
import { inBatches } from '../in-batches'
import { isLikeDrawn, isWanted } from '../rounds/candidate-filter'
import type { ChosenRound } from './choose-rounds'

/** A used round and the trees on which its readers came to a word. */
export type ReadRound = ChosenRound & { readTrees: ReadonlySet<number> }
export type Draws = {
  /** By tree: what stands for its inclusion probability. */
  pi: ReadonlyMap<number, number>
  frame: FrameRow[]
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
  const combined = new Map(combineRounds(treeIds.map((id) => places.get(id) ?? [])).map((one, i) => [treeIds[i], one]))
  const frame: FrameRow[] = []
  for (const batch of inBatches(treeIds))
    for (const { id, trajectories, ...row } of await loadFrame(db, batch))
      frame.push({ ...row, pi: 1 / ((combined.get(id)?.weightBound ?? 1) * trajectories) })
  const pi = new Map([...combined].flatMap(([id, one]) => (id !== undefined && one.pi !== null ? [[id, one.pi]] : [])))
  return { pi, frame }
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

type FramePart = { id: number; caseId: string; turns: number; trajectories: number; strata: Record<string, string> }

/** The trajectories that a drawn tree would have brought, counted by their number of turns. */
async function loadFrame(db: Tx, treeIds: number[]): Promise<FramePart[]> {
  const rows = await db.$queryRaw<(Omit<FramePart, 'strata'> & { specialty: string; teacher: string })[]>`
    SELECT tr.id, c.key AS "caseId", t.turns::int AS turns, count(*)::int AS trajectories,
      c.specialty, tr.teacher_name AS teacher
    FROM trees tr JOIN cases c ON c.id = tr.case_id JOIN trajectories t ON t.tree_id = tr.id AND NOT t.is_edited
    WHERE tr.id = ANY(${treeIds}::int[]) GROUP BY tr.id, c.id, t.turns ORDER BY tr.id, t.turns`
  return rows.map(({ specialty, teacher, ...row }) => ({ ...row, strata: { specialty, teacher } }))
}
