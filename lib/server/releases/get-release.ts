// One release with its manifest.
import { allow } from '@/lib/core/domain/policy'
import type { Release } from '@/lib/core/domain/release'
import { DomainError } from '@/lib/core/errors'
import type { Context } from '../context'
import { releaseSelect, toRelease } from './release-row'

export async function getRelease(ctx: Context, input: { releaseId: number }): Promise<Release> {
  allow(ctx.actor, 'release')
  const row = await ctx.db.release.findUnique({ where: { id: input.releaseId }, select: releaseSelect })
  if (!row) throw new DomainError('not-found', `There is no release ${input.releaseId}.`)
  return toRelease(row)
}
