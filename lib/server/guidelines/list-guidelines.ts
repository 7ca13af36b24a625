// Lists the versions of a round's guidelines, the one in force first, with the verdicts given under each; their texts are read one by one.
import type { GuidelineVersion } from '@/lib/core/domain/guideline'
import { allow } from '@/lib/core/domain/policy'
import type { Context } from '../context'
import { requireRound } from '../rounds/require-round'

/** Authors stand under their pseudonyms; the system has none. */
export async function listGuidelines(ctx: Context, input: { roundId: number }): Promise<{ items: GuidelineVersion[] }> {
  allow(ctx.actor, 'manage-rounds')
  const { roundId } = input
  await requireRound(ctx.db, roundId)
  const rows = await ctx.db.guideline.findMany({
    where: { roundId },
    orderBy: { version: 'desc' },
    select: { version: true, createdAt: true, author: { select: { pseudonym: true } } },
  })
  const given = await countVerdictsByVersion(ctx, roundId)
  const items = rows.map(({ version, createdAt, author }) => ({
    version,
    author: author?.pseudonym ?? null,
    createdAt: createdAt.toISOString(),
    verdicts: given.get(version) ?? 0,
  }))
  return { items }
}

/** By way of the slots: verdicts have no index by round. */
async function countVerdictsByVersion({ db }: Context, roundId: number): Promise<Map<number, number>> {
  const rows = await db.$queryRaw<{ version: number; verdicts: number }[]>`
    SELECT w.guideline_version AS version, count(*)::int AS verdicts
    FROM review_slots s JOIN reviews v ON v.slot_id = s.id JOIN verdicts w ON w.review_id = v.id
    WHERE s.round_id = ${roundId} GROUP BY w.guideline_version`
  return new Map(rows.map(({ version, verdicts }) => [version, verdicts]))
}
