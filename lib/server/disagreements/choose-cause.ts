// Records what a researcher found behind a disagreement, or takes it back; earlier choices stay.
import type { CauseChoice } from '@/lib/core/domain/disagreement'
import type { ChooseCause } from '@/lib/core/domain/disagreement-choice'
import { allow } from '@/lib/core/domain/policy'
import { DomainError } from '@/lib/core/errors'
import type { DisagreementCause } from '@/lib/generated/prisma/client'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'

/** Throws `not-found` for a trajectory that is not there, and `conflict` for one that no physician labelled. */
export async function chooseCause(ctx: Context, input: ChooseCause): Promise<CauseChoice> {
  allow(ctx.actor, 'audit')
  const { trajectoryId, cause, note } = input
  const trajectory = await ctx.db.trajectory.findUnique({ where: { id: trajectoryId }, select: { treeId: true } })
  if (!trajectory) throw new DomainError('not-found', `There is no trajectory ${trajectoryId}.`)
  const { treeId } = trajectory
  if ((await ctx.db.finalLabel.count({ where: { treeId }, take: 1 })) === 0)
    throw new DomainError(
      'conflict',
      'No physician has labelled this trajectory: there is nothing to disagree with yet.',
    )
  return ctx.db.$transaction(async (tx) => {
    const stored = cause === null ? null : (cause.replace('-', '_') as DisagreementCause)
    const { createdAt } = await tx.disagreementChoice.create({
      data: { trajectoryId, cause: stored, note, createdById: ctx.actor.id, createdAt: ctx.now },
      select: { createdAt: true },
    })
    const event = { action: 'choose-cause', subject: 'trajectory', subjectId: trajectoryId }
    await recordEvent(ctx, tx, { ...event, detail: { cause, note } })
    return { cause, note, by: ctx.actor.name, createdAt: createdAt.toISOString() }
  })
}
