// The newest search of a set for near-copies and contamination.
import type { Duplicates, DuplicateSet } from '@/lib/core/domain/duplicate'
import { allow } from '@/lib/core/domain/policy'
import type { Context } from '../context'
import { toScan } from './scan-row'

export async function getDuplicates(ctx: Context, input: DuplicateSet): Promise<Duplicates> {
  allow(ctx.actor, 'audit')
  const where = { releaseId: input.releaseId ?? null, includesSimulated: input.includeSimulated }
  const orderBy = { id: 'desc' } as const
  const scan = await ctx.db.duplicateScan.findFirst({ where, orderBy })
  const last =
    scan?.state === 'done'
      ? null
      : await ctx.db.duplicateScan.findFirst({ where: { ...where, state: 'done' }, orderBy })
  const releases = await ctx.db.release.findMany({
    where: { state: 'ready' },
    orderBy,
    take: 200,
    select: { id: true, version: true },
  })
  return { scan: scan && toScan(scan), last: last && toScan(last), releases }
}
