// Lists every release, newest first.
import { allow } from '@/lib/core/domain/policy'
import type { Release } from '@/lib/core/domain/release'
import type { Context } from '../context'
import { releaseSelect, toRelease } from './release-row'

export async function listReleases(ctx: Context): Promise<{ items: Release[] }> {
  allow(ctx.actor, 'release')
  const rows = await ctx.db.release.findMany({ orderBy: { id: 'desc' }, take: 500, select: releaseSelect })
  return { items: rows.map(toRelease) }
}
