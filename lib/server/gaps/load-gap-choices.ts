// What people made of gaps so far.
import type { GapChoice, GapStatus } from '@/lib/core/domain/gap'
import { graphVersion } from '@/lib/core/domain/graph'
import type { Db } from '../db'
import { groupBy } from '../group-by'

type Choice = GapChoice & { graphId: number }
type Pair = { diseaseId: string; findingId: string }
export type GapChoices = (pair: Pair) => { status: GapStatus; choices: GapChoice[] }

/**
 * The choices on a pair, newest first. An edge that was added counts as added while its version waits to be made active (`pendingIds`),
 * whatever was chosen since; else the newest choice decides, and where another graph lacks the edge, the gap is open again.
 */
export async function loadGapChoices(db: Db, pendingIds: readonly number[]): Promise<GapChoices> {
  const rows = await db.gapChoice.findMany({
    orderBy: { id: 'desc' },
    include: { graph: { select: { name: true, release: true } }, createdBy: { select: { name: true } } },
  })
  const byPair = groupBy(rows, keyOf)
  return (pair) => {
    const choices = (byPair.get(keyOf(pair)) ?? []).map(
      (row): Choice => ({
        ...{ kind: row.kind, graphId: row.graphId, graph: graphVersion(row.graph), frequency: row.frequency },
        ...{ note: row.note, by: row.createdBy?.name ?? 'system', createdAt: row.createdAt.toISOString() },
      }),
    )
    return { status: statusOf(choices, pendingIds), choices: choices.map(({ graphId: _id, ...choice }) => choice) }
  }
}

function statusOf(choices: readonly Choice[], pendingIds: readonly number[]): GapStatus {
  if (choices.some(({ kind, graphId }) => kind === 'added' && pendingIds.includes(graphId))) return 'added'
  return choices[0]?.kind === 'dismissed' ? 'dismissed' : 'open'
}

const keyOf = ({ diseaseId, findingId }: Pair) => JSON.stringify([diseaseId, findingId])
