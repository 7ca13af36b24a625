// Which rounds the audit looks at: all that may count, or those that are named; hand-picked and simulated ones apart.
import { candidateFilterSchema } from '@/lib/core/domain/round'
import type { RoundChoice, RoundScope } from '@/lib/core/domain/audit-scope'
import type { Db } from '../db'

type Row = {
  id: number
  name: string
  isSimulated: boolean
  isAudit: boolean
  treeIds: unknown
  drawn: number
  decidedTrees: number
}

/** Newest first, real ones before simulated ones. `needsProbability`: rounds whose trees were named, or that watch a certificate, do not count. */
export async function chooseRounds(db: Db, scope: RoundScope, needsProbability: boolean): Promise<RoundChoice[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT r.id, r.name, r.is_simulated AS "isSimulated", r.options #> '{filter,treeIds}' AS "treeIds",
      EXISTS (SELECT 1 FROM audit_streams a WHERE a.round_id = r.id) AS "isAudit",
      coalesce(k.drawn, 0) AS drawn, coalesce(f.trees, 0) AS "decidedTrees"
    FROM rounds r
      LEFT JOIN (SELECT round_id, count(*)::int AS drawn FROM round_candidates WHERE is_drawn GROUP BY round_id) k ON k.round_id = r.id
      LEFT JOIN (SELECT round_id, count(DISTINCT tree_id)::int AS trees FROM final_labels GROUP BY round_id) f ON f.round_id = r.id
    ORDER BY r.is_simulated, r.id DESC`
  return rows.map(({ treeIds, ...row }) => {
    const isHandPicked = (candidateFilterSchema.shape.treeIds.safeParse(treeIds ?? []).data ?? []).length > 0
    const isWanted = scope.rounds === undefined || scope.rounds.includes(row.id)
    const isAdmitted = scope.simulated === 'yes' || !row.isSimulated
    return {
      ...row,
      isHandPicked,
      isUsed: isWanted && isAdmitted && !(needsProbability && (isHandPicked || row.isAudit)),
    }
  })
}

/** In the order in which their words count: of several on one trajectory, the first round's. */
export const usedIds = (rounds: readonly RoundChoice[]): number[] =>
  rounds.filter(({ isUsed }) => isUsed).map(({ id }) => id)
