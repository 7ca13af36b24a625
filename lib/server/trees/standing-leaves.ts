// Which turns end a branch of a person's that stands: what was taken back, or gone on from, ends none.
import { judgeTurns } from '@/lib/core/domain/judgement'
import type { Db, Tx } from '../db'
import { groupBy } from '../group-by'
import { originOf } from '../reviews/load-review-tree'

type Trajectory = { treeId: number; leafOrdinal: number; isEdited: boolean }
type Own = Awaited<ReturnType<typeof loadOwnTurns>>[number]
type Given = Awaited<ReturnType<typeof loadGiven>>[number]

/**
 * The test whether a trajectory is a path of its tree: the teacher's always, a person's while its last turn stands and nothing that
 * stands hangs behind it. Verdicts given after the truth was shown change nothing here. Three queries, whatever the number of trees.
 */
export async function standingLeaves(
  db: Db | Tx,
  trajectories: readonly Trajectory[],
): Promise<(trajectory: Trajectory) => boolean> {
  const treeIds = [...new Set(trajectories.filter(({ isEdited }) => isEdited).map(({ treeId }) => treeId))]
  if (treeIds.length === 0) return () => true
  const own = groupBy(await loadOwnTurns(db, treeIds), (turn) => turn.treeId)
  const given = groupBy(await loadGiven(db, treeIds), (verdict) => verdict.treeId)
  const leaves = new Map(treeIds.map((id) => [id, leavesOf(own.get(id) ?? [], given.get(id) ?? [])]))
  return ({ treeId, leafOrdinal, isEdited }) => !isEdited || (leaves.get(treeId)?.has(leafOrdinal) ?? false)
}

const loadOwnTurns = (db: Db | Tx, treeIds: number[]) =>
  db.turn.findMany({
    where: { treeId: { in: treeIds }, authorId: { not: null } },
    orderBy: { ordinal: 'asc' },
    select: {
      ...{ treeId: true, ordinal: true, parentOrdinal: true, editedFromOrdinal: true, authorId: true, isAsked: true },
    },
  })

const loadGiven = (db: Db | Tx, treeIds: number[]) =>
  db.verdict.findMany({
    where: { treeId: { in: treeIds }, isAfterReveal: false },
    orderBy: { id: 'asc' },
    select: {
      ...{ treeId: true, reviewId: true, reviewerId: true, turnOrdinal: true },
      ...{ kind: true, aspect: true, editOrdinal: true },
    },
  })

/** A turn stands where it does in one of its author's reviews. */
function leavesOf(turns: readonly Own[], verdicts: readonly Given[]): Set<number> {
  const standing = new Set<number>()
  for (const [authorId, own] of groupBy(turns, (turn) => turn.authorId ?? 0)) {
    const theirs = verdicts.filter(({ reviewerId }) => reviewerId === authorId)
    for (const given of groupBy(theirs, (verdict) => verdict.reviewId).values())
      for (const ordinal of standingIn(own, given)) standing.add(ordinal)
  }
  const goneOn = new Set(turns.filter(({ ordinal }) => standing.has(ordinal)).map((turn) => turn.parentOrdinal))
  return new Set([...standing].filter((ordinal) => !goneOn.has(ordinal)))
}

function standingIn(own: readonly Own[], given: readonly Given[]): number[] {
  const nodes = own.map((turn) => ({
    id: String(turn.ordinal),
    parentId: turn.parentOrdinal === null ? null : String(turn.parentOrdinal),
    editedFromId: turn.editedFromOrdinal === null ? null : String(turn.editedFromOrdinal),
    origin: originOf({ ...turn, editedFromId: turn.editedFromOrdinal }),
  }))
  const verdicts = given.map(({ turnOrdinal, editOrdinal, kind, aspect }) => ({
    ...{ turnId: String(turnOrdinal), kind, aspect },
    editTurnId: editOrdinal === null ? null : String(editOrdinal),
  }))
  const judgements = judgeTurns(nodes, verdicts)
  return own.map(({ ordinal }) => ordinal).filter((ordinal) => judgements.get(String(ordinal)) !== 'discarded')
}
