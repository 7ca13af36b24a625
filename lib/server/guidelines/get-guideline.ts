// One version of a round's guidelines with its text.
import type { Guideline } from '@/lib/core/domain/guideline'
import { allow } from '@/lib/core/domain/policy'
import { DomainError } from '@/lib/core/errors'
import type { Context } from '../context'
import { listGuidelines } from './list-guidelines'

export async function getGuideline(ctx: Context, input: { roundId: number; version: number }): Promise<Guideline> {
  allow(ctx.actor, 'manage-rounds')
  const { roundId, version } = input
  const listed = (await listGuidelines(ctx, { roundId })).items.find((item) => item.version === version)
  if (!listed) throw new DomainError('not-found', `The guidelines of round ${roundId} have no version ${version}.`)
  const { text } = await ctx.db.guideline.findUniqueOrThrow({
    where: { roundId_version: { roundId, version } },
    select: { text: true },
  })
  return { ...listed, text }
}
