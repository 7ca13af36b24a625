// Which trees physicians labelled, by which round, and a mark of their state that changes whenever a label, a score or a decision does.
import { Prisma } from '@/lib/generated/prisma/client'
import type { Db } from '../db'
import type { Scope } from './measured-trees'

export type JudgedTree = {
  treeId: number
  roundId: number
  isSimulated: boolean
  specialty: string
  teacher: string
  state: string
}

/** By the newest round of people; that of simulated readers only where there is none and they are wanted; or by the round asked for. */
export function loadJudgedTrees(db: Db, { includeSimulated, roundId, treeId }: Scope): Promise<JudgedTree[]> {
  const rounds = roundId
    ? Prisma.sql`r.id = ${roundId}`
    : includeSimulated
      ? Prisma.sql`TRUE`
      : Prisma.sql`NOT r.is_simulated`
  const labelled = treeId ? Prisma.sql`l.tree_id = ${treeId}` : Prisma.sql`TRUE`
  const held = treeId ? Prisma.sql`WHERE tree_id = ${treeId}` : Prisma.empty
  return db.$queryRaw<JudgedTree[]>`
    SELECT l.tree_id AS "treeId", l.round_id AS "roundId", l.is_simulated AS "isSimulated", c.specialty, e.teacher_name AS teacher,
      concat_ws(' ', l.labels, t.trajectories, t.scores, t.decisions) AS state
    FROM (SELECT DISTINCT ON (l.tree_id) l.tree_id, l.round_id, r.is_simulated,
        concat_ws(' ', count(*), sum(extract(epoch FROM l.decided_at)), count(*) FILTER (WHERE l.label = 'ACCEPT')) AS labels
      FROM final_labels l JOIN rounds r ON r.id = l.round_id WHERE ${rounds} AND ${labelled}
      GROUP BY l.tree_id, l.round_id, r.is_simulated ORDER BY l.tree_id, r.is_simulated, l.round_id DESC) l
    JOIN (SELECT tree_id, count(*) AS trajectories, sum(current_score_id) AS scores, sum(current_decision_id) AS decisions
      FROM trajectories ${held} GROUP BY tree_id) t ON t.tree_id = l.tree_id
    JOIN trees e ON e.id = l.tree_id JOIN cases c ON c.id = e.case_id`
}
