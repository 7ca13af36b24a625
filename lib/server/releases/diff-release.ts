// What a release changes against another: trajectories that came, went, or are in otherwise, each with its reason.
import { allow } from '@/lib/core/domain/policy'
import type { ReleaseDiffPage, diffReleaseSchema } from '@/lib/core/domain/release-diff'
import { DomainError } from '@/lib/core/errors'
import type { z } from 'zod'
import type { Context } from '../context'
import { prismaSql } from '../sql'
import { requireReady } from './read-release-file'
import { readExclusions } from './read-exclusions'

type Input = z.output<typeof diffReleaseSchema>
type Row = { id: number; treeId: number; name: string; change: 'added' | 'removed' | 'changed'; reason: string | null }

/** Rows of $1 beside those of $2; `reason` is null where the release itself does not say why a trajectory is out. */
const CHANGES = `
  SELECT coalesce(a.trajectory_id, b.trajectory_id) AS id, CASE WHEN b.trajectory_id IS NULL THEN 'added'
      WHEN a.trajectory_id IS NULL THEN 'removed' ELSE 'changed' END AS change,
    CASE WHEN b.trajectory_id IS NULL THEN a.source::text WHEN a.trajectory_id IS NULL THEN NULL
      WHEN a.turns <> b.turns THEN 'cut-elsewhere' ELSE 'approved-otherwise' END AS reason
  FROM (SELECT * FROM release_items WHERE release_id = $1::int) a
    FULL JOIN (SELECT * FROM release_items WHERE release_id = $2::int) b ON b.trajectory_id = a.trajectory_id
  WHERE (a.turns, a.source) IS DISTINCT FROM (b.turns, b.source)`

const NAMED = `
  SELECT d.id, j.tree_id AS "treeId", t.key || '/' || n.key AS name, d.change, d.reason
  FROM (${CHANGES}) d JOIN trajectories j ON j.id = d.id JOIN trees t ON t.id = j.tree_id
    JOIN turns n ON n.tree_id = j.tree_id AND n.ordinal = j.leaf_ordinal`

/** Against the release that it follows, or else the one made before it, unless another is named. */
export async function diffRelease(ctx: Context, input: Input): Promise<ReleaseDiffPage> {
  allow(ctx.actor, 'release')
  const { releaseId, cursor = 0, limit } = input
  await requireReady(ctx, releaseId)
  const against = await findOther(ctx, input)
  if (!against) return { against: null, same: 0, counts: [], examples: [], nextCursor: null }
  const sql = prismaSql(ctx.db)
  const both = [releaseId, against.id]
  const gone = await sql.rows<Row>(`${NAMED} WHERE d.change = 'removed'`, both)
  const why = await readExclusions(ctx, releaseId, new Set(gone.map(({ name }) => name)))
  const reasonOf = ({ reason, name }: Row) => reason ?? why.get(name) ?? 'no-longer-a-path'
  const rows = await sql.rows<Row>(`${NAMED} WHERE d.id > $3::int ORDER BY d.id LIMIT $4::int`, [
    ...both,
    cursor,
    limit + 1,
  ])
  const page = rows.slice(0, limit)
  return {
    against,
    same: await countSame(ctx, both),
    counts: [
      ...(await sql.rows<ReleaseDiffPage['counts'][number]>(
        `SELECT change, reason, count(*)::int AS count FROM (${CHANGES}) d WHERE reason IS NOT NULL
         GROUP BY change, reason ORDER BY change, reason`,
        both,
      )),
      ...countReasons(gone.map(reasonOf)),
    ],
    examples: page.map((row) => ({
      ...{ id: row.name, change: row.change, reason: reasonOf(row) },
      trajectory: { treeId: row.treeId, id: row.id },
    })),
    nextCursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  }
}

async function findOther(ctx: Context, { releaseId, against }: Input): Promise<{ id: number; version: string } | null> {
  const select = { id: true, version: true } as const
  if (against !== undefined) {
    if (against === releaseId) throw new DomainError('invalid-input', 'A release does not differ from itself.')
    await requireReady(ctx, against)
    return ctx.db.release.findUnique({ where: { id: against }, select })
  }
  const { followsId } = await ctx.db.release.findUniqueOrThrow({
    where: { id: releaseId },
    select: { followsId: true },
  })
  return ctx.db.release.findFirst({
    where: { state: 'ready', id: followsId ?? { lt: releaseId } },
    orderBy: { id: 'desc' },
    select,
  })
}

async function countSame(ctx: Context, both: number[]): Promise<number> {
  const [row] = await prismaSql(ctx.db).rows<{ count: number }>(
    `SELECT count(*)::int AS count FROM release_items a JOIN release_items b
       ON b.release_id = $2::int AND b.trajectory_id = a.trajectory_id AND b.turns = a.turns AND b.source = a.source
     WHERE a.release_id = $1::int`,
    both,
  )
  return row?.count ?? 0
}

function countReasons(reasons: readonly string[]): ReleaseDiffPage['counts'] {
  const counts = new Map<string, number>()
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([reason, count]) => ({ change: 'removed', reason, count }))
}
