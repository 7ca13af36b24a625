// What people made of gaps so far.
import type { GapChoice, GapStatus } from '@/lib/core/domain/gap'
import { graphVersion } from '@/lib/core/domain/graph'
import type { Db } from '../db'
import { groupBy } from '../group-by'

type Choice = GapChoice & { graphId: number }
type Pair = { diseaseId: string; findingId: string }
export type GapChoices = (pair: Pair) => { status: GapStatus; choices: GapChoice[] }

/**
 * The choices on a pair, newest first. The newest decides: an edge that was added counts as added while its version waits to be made active
 * (`pendingIds`); where another graph lacks it, the gap is open again.
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
    return { status: statusOf(choices[0], pendingIds), choices: choices.map(({ graphId: _id, ...choice }) => choice) }
  }
}

function statusOf(newest: Choice | undefined, pendingIds: readonly number[]): GapStatus {
  if (newest?.kind === 'dismissed') return 'dismissed'
  return newest?.kind === 'added' && pendingIds.includes(newest.graphId) ? 'added' : 'open'
}

const keyOf = ({ diseaseId, findingId }: Pair) => JSON.stringify([diseaseId, findingId])
