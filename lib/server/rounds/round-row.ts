// Rounds with their progress in counts, one query for all of them.
import { openRoundSchema, type Round } from '@/lib/core/domain/round'
import { type Prisma } from '@/lib/generated/prisma/client'
import type { Db } from '../db'

type Progress = {
  round_id: number
  candidates: number
  drawn: number
  open: number
  leased: number
  submitted: number
  labelled: number
  disputes: number
}

/** Newest first; `where` narrows the rounds. */
export async function loadRounds(db: Db, where: Prisma.RoundWhereInput = {}): Promise<Round[]> {
  const rows = await db.round.findMany({
    where,
    orderBy: { id: 'desc' },
    take: 500,
    include: { graph: { select: { name: true, release: true } } },
  })
  const progress = await loadProgress(
    db,
    rows.map((row) => row.id),
  )
  return rows.map((row) => {
    const counts = progress.get(row.id)
    return {
      id: row.id,
      name: row.name,
      state: row.state,
      isSimulated: row.isSimulated,
      options: openRoundSchema.parse(row.options),
      graph: `${row.graph.name}@${row.graph.release}`,
      createdAt: row.createdAt.toISOString(),
      closedAt: row.closedAt?.toISOString() ?? null,
      candidates: counts?.candidates ?? 0,
      drawn: counts?.drawn ?? 0,
      slots: { open: counts?.open ?? 0, leased: counts?.leased ?? 0, submitted: counts?.submitted ?? 0 },
      labelledTrees: counts?.labelled ?? 0,
      openAdjudications: counts?.disputes ?? 0,
    }
  })
}

async function loadProgress(db: Db, roundIds: number[]): Promise<Map<number, Progress>> {
  const rows = await db.$queryRaw<Progress[]>`
    SELECT r.id AS round_id,
      (SELECT count(*)::int FROM round_candidates c WHERE c.round_id = r.id) AS candidates,
      (SELECT count(*)::int FROM round_candidates c WHERE c.round_id = r.id AND c.is_drawn) AS drawn,
      s.open, s.leased, s.submitted,
      (SELECT count(DISTINCT f.tree_id)::int FROM final_labels f WHERE f.round_id = r.id) AS labelled,
      (SELECT count(*)::int FROM adjudications a WHERE a.round_id = r.id AND a.state = 'open') AS disputes
    FROM rounds r LEFT JOIN LATERAL (
      SELECT count(*) FILTER (WHERE state = 'open' OR (state = 'leased' AND lease_until < now()))::int AS open,
        count(*) FILTER (WHERE state = 'leased' AND lease_until >= now())::int AS leased,
        count(*) FILTER (WHERE state = 'submitted')::int AS submitted
      FROM review_slots WHERE round_id = r.id) s ON TRUE
    WHERE r.id = ANY(${roundIds}::int[])`
  return new Map(rows.map((row) => [row.round_id, row]))
}
