// Puts a calibration (or the defaults) in force and decides every scored trajectory anew; what it certifies is audited from then on.
import { type ActivateCalibrationInput, activateCalibrationSchema } from '@/lib/core/domain/calibration-run'
import { allow } from '@/lib/core/domain/policy'
import { DomainError } from '@/lib/core/errors'
import { endStreams } from '../audit-streams/end-stream'
import { openStream } from '../audit-streams/open-stream'
import { wakeAudit } from '../audit-streams/wake-audit'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import type { Tx } from '../db'
import { prepareQueue } from '../jobs/queue'
import { defaultFilter, loadFilter } from '../scores/active-filter'
import { changeFilter } from '../scores/hold-filter'
import { putInForce } from './put-in-force'

export type Activation = { calibrationId: number | null; changedDecisions: number }

/**
 * Earlier decisions stay stored. A run that found no threshold certifies nothing: its decisions are the defaults'. So are those on scores of
 * another graph or metric version than the run was fitted on. Throws `conflict` where the certificate of the run was withdrawn.
 */
export async function activateCalibration(ctx: Context, input: ActivateCalibrationInput): Promise<Activation> {
  allow(ctx.actor, 'calibrate')
  const { calibrationId, auditShare, note } = activateCalibrationSchema.parse(input)
  if (calibrationId !== null) await requireActivatable(ctx, calibrationId)
  await prepareQueue()
  return ctx.db.$transaction(
    async (tx) => {
      await changeFilter(tx)
      const filter = calibrationId === null ? defaultFilter : await loadFilter(tx, calibrationId)
      const going = await findGoingOn(tx, { calibrationId, share: auditShare })
      await endStreams(ctx, tx, { state: 'ended', exceptId: going })
      const { activationId, changedDecisions } = await putInForce(ctx, tx, { filter, cause: 'chosen', note })
      const detail = { calibrationId, changedDecisions, note }
      if (calibrationId !== null && filter.run && filter.run.threshold.value !== null && going === null) {
        const { alpha, delta } = filter.run
        await openStream(ctx, tx, { calibrationId, activationId, share: auditShare, alpha, delta })
      }
      const event = { action: 'activate-calibration', subject: 'calibration', subjectId: calibrationId ?? 0, detail }
      await recordEvent(ctx, tx, event)
      await wakeAudit(tx)
      return { calibrationId, changedDecisions }
    },
    { timeout: 900_000 },
  )
}

async function requireActivatable(ctx: Context, id: number): Promise<void> {
  const known = await ctx.db.calibration.findUnique({
    where: { id },
    select: { streams: { where: { state: 'withdrawn' }, take: 1, select: { id: true } } },
  })
  if (!known) throw new DomainError('not-found', `There is no calibration ${id}.`)
  if (known.streams.length === 0) return
  throw new DomainError(
    'conflict',
    `The certificate of calibration ${id} was withdrawn by its audit; run another calibration.`,
  )
}

/** The same calibration activated again goes on being audited: its evidence does not start anew. */
async function findGoingOn(tx: Tx, where: { calibrationId: number | null; share: number }): Promise<number | null> {
  const { calibrationId, share } = where
  if (calibrationId === null) return null
  const stream = await tx.auditStream.findFirst({
    where: { calibrationId, share, state: 'watching' },
    select: { id: true },
  })
  return stream?.id ?? null
}
