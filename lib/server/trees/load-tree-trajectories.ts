// A tree's trajectories with their current scores and the filter's decisions.
import { decisionSchema, type Decision } from '@/lib/core/domain/filter'
import { type Score, turnScoreSchema } from '@/lib/core/domain/score'
import { pathTo } from '@/lib/core/domain/tree-path'
import { z } from 'zod'
import type { Db } from '../db'
import { standingLeaves } from './standing-leaves'
import { toTurns } from './tree-row'

export type TreeTrajectory = {
  id: number
  leafId: string
  turnIds: string[]
  ordinals: number[]
  isEdited: boolean
  score: Omit<Score, 'decision'> | null
  decision: Decision | null
  acceptance: number | null
  isCertified: boolean
  /** What decided: the uncalibrated defaults or a calibration by its number. */
  filter: string
}

/** The teacher's, and what stands of people's branches. */
export async function loadTreeTrajectories(db: Db, treeId: number): Promise<TreeTrajectory[]> {
  const tree = await db.tree.findUniqueOrThrow({
    where: { id: treeId },
    select: { key: true, turns: { orderBy: { ordinal: 'asc' } } },
  })
  const stored = await db.trajectory.findMany({
    where: { treeId },
    orderBy: { leafOrdinal: 'asc' },
    include: { currentScore: { include: { graph: { select: { name: true, release: true } } } }, currentDecision: true },
  })
  const rows = stored.filter(await standingLeaves(db, stored))
  const turns = toTurns(tree.turns)
  return rows.map((row) => {
    const leafId = turns[row.leafOrdinal]?.id ?? ''
    const path = pathTo(turns, leafId)
    const turnIds = path.map((turn) => turn.id)
    const { currentScore: score, currentDecision: decision } = row
    return {
      id: row.id,
      leafId,
      turnIds,
      ordinals: path.map((turn) => turn.ordinal),
      isEdited: row.isEdited,
      score: score && toScore(score, { treeId: tree.key, leafId, turnIds }),
      decision: decision && decisionSchema.parse(decision),
      acceptance: decision?.acceptance ?? null,
      isCertified: decision?.isCertified ?? false,
      filter: decision?.calibrationId ? `calibration ${decision.calibrationId}` : 'uncalibrated defaults',
    }
  })
}

type ScoreColumns = Pick<Score, 'outcome' | 'dtc' | 'rac' | 'buc' | 'og' | 'mtc' | 'coverage' | 'metricVersion'> & {
  turns: unknown
  graph: { name: string; release: string }
}

function toScore(
  row: ScoreColumns,
  place: { treeId: string; leafId: string; turnIds: string[] },
): Omit<Score, 'decision'> {
  const { outcome, dtc, rac, buc, og, mtc, coverage, metricVersion, graph } = row
  const metrics = { outcome, dtc, rac, buc, og, mtc, coverage, metricVersion }
  return {
    ...place,
    ...metrics,
    graph: `${graph.name}@${graph.release}`,
    turns: z.array(turnScoreSchema).parse(row.turns),
  }
}
