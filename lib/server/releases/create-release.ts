// Asks for a release: its row and the job that builds it, in one transaction.
import type { z } from 'zod'
import { allow } from '@/lib/core/domain/policy'
import type { createReleaseSchema, Release } from '@/lib/core/domain/release'
import { DomainError } from '@/lib/core/errors'
import { requireNoWithdrawal } from '../audit-streams/require-no-withdrawal'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import { enqueue, prepareQueue } from '../jobs/queue'
import { isUniqueViolation } from '../unique-violation'
import { getRelease } from './get-release'
import { loadBasis } from './load-basis'

export async function createRelease(ctx: Context, input: z.output<typeof createReleaseSchema>): Promise<Release> {
  allow(ctx.actor, 'release')
  await requireNoWithdrawal(ctx.db)
  await requireFollowed(ctx, input.followsId)
  const basis = await loadBasis(ctx.db, input)
  await prepareQueue()
  try {
    const releaseId = await ctx.db.$transaction(async (tx) => {
      const { id } = await tx.release.create({
        data: {
          version: input.version,
          options: input,
          graphId: basis.graph.id,
          calibrationId: basis.calibration?.id ?? null,
          createdById: ctx.actor.id,
          createdAt: ctx.now,
        },
        select: { id: true },
      })
      await recordEvent(ctx, tx, { action: 'create-release', subject: 'release', subjectId: id, detail: { ...input } })
      await enqueue(tx, 'build-release', { releaseId: id })
      return id
    })
    return await getRelease(ctx, { releaseId })
  } catch (error) {
    if (isUniqueViolation(error))
      throw new DomainError('conflict', `There is a release ${input.version} already.`, { cause: error })
    throw error
  }
}

async function requireFollowed({ db }: Context, followsId: number | null): Promise<void> {
  if (followsId === null || (await db.release.count({ where: { id: followsId, state: 'ready' } })) > 0) return
  const detail = `There is no release ${followsId} that is ready, so none can follow it.`
  throw new DomainError('invalid-input', detail, { defects: [{ pointer: '/followsId', detail }] })
}
