// Rounds with their progress in counts, one query for all that are asked for.
import type { RoundSummary } from '@/lib/core/domain/round-list'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Db } from '../db'

type Row = Omit<RoundSummary, 'createdAt' | 'closedAt' | 'slots'> & {
  created_at: Date
  closed_at: Date | null
  open: number
  leased: number
  submitted: number
}

/** Newest first; `where` is on the rounds `r`. Their options and candidates are not read. */
export async function loadRoundSummaries(db: Db, where: Prisma.Sql, limit: number): Promise<RoundSummary[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT r.id, r.name, r.state, r.is_simulated AS "isSimulated", g.name || '@' || g.release AS graph, r.created_at, r.closed_at,
      s.drawn, s.open, s.leased, s.submitted,
      (SELECT count(DISTINCT f.tree_id)::int FROM final_labels f WHERE f.round_id = r.id) AS "labelledTrees",
      (SELECT count(*)::int FROM adjudications a WHERE a.round_id = r.id AND a.state = 'open') AS "openAdjudications"
    FROM (SELECT id, name, state, is_simulated, graph_id, created_at, closed_at FROM rounds r
      WHERE ${where} ORDER BY r.id DESC LIMIT ${limit}) r
    JOIN graphs g ON g.id = r.graph_id
    LEFT JOIN LATERAL (${slotCounts}) s ON TRUE
    ORDER BY r.id DESC`
  return rows.map(({ created_at, closed_at, open, leased, submitted, ...row }) => ({
    ...row,
    createdAt: created_at.toISOString(),
    closedAt: closed_at?.toISOString() ?? null,
    slots: { open, leased, submitted },
  }))
}

/** Of the round `r`. A lease that ran out is a free slot. */
const slotCounts = Prisma.sql`
  SELECT count(DISTINCT tree_id) FILTER (WHERE kind = 'sample')::int AS drawn,
    count(*) FILTER (WHERE state = 'open' OR (state = 'leased' AND lease_until < now()))::int AS open,
    count(*) FILTER (WHERE state = 'leased' AND lease_until >= now())::int AS leased,
    count(*) FILTER (WHERE state = 'submitted')::int AS submitted
  FROM review_slots WHERE round_id = r.id`
