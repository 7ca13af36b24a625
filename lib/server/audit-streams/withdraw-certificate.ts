// Takes a certificate out of force because its audit went against it, and tells everybody concerned.
import { type AuditFigures, auditFiguresSchema } from '@/lib/core/domain/audit-stream'
import { recordEvent } from '../audit/record-event'
import { putInForce } from '../calibrations/put-in-force'
import type { Context } from '../context'
import { log } from '../log'
import { tellResearchers } from '../notices/tell-researchers'
import { changeFilter } from '../scores/hold-filter'
import { defaultFilter } from '../scores/active-filter'
import { endStreams } from './end-stream'

/** In one transaction: nothing is certified any more, every decision is made anew, and whoever may release or calibrate is told. */
export async function withdrawCertificate(ctx: Context, streamId: number): Promise<void> {
  await ctx.db.$transaction(
    async (tx) => {
      await changeFilter(tx)
      const stream = await tx.auditStream.findUniqueOrThrow({ where: { id: streamId } })
      // Somebody activated another calibration meanwhile, or the job ran twice.
      if (stream.state !== 'watching') return
      await endStreams(ctx, tx, { state: 'withdrawn' })
      const { calibrationId } = stream
      const note = reasonOf(auditFiguresSchema.parse(stream.figures), stream)
      const { changedDecisions } = await putInForce(ctx, tx, { filter: defaultFilter, cause: 'withdrawn', note })
      const text = `The certificate of calibration ${calibrationId} was withdrawn. ${note} Releases stop until somebody acknowledges it.`
      await tellResearchers(ctx, tx, {
        kind: 'certificate-withdrawn',
        subject: 'calibration',
        subjectId: calibrationId,
        text,
      })
      await recordEvent(ctx, tx, {
        action: 'withdraw-certificate',
        subject: 'calibration',
        subjectId: calibrationId,
        detail: { streamId, note, changedDecisions },
      })
      log.warn({ calibrationId, streamId }, 'a certificate was withdrawn by its audit')
    },
    { timeout: 900_000 },
  )
}

function reasonOf(
  { cases, trajectories, rejected, evidence }: AuditFigures,
  { alpha, delta }: { alpha: number; delta: number },
) {
  const seen = `Reviewers did not accept ${rejected} of ${trajectories} audited trajectories of ${cases} cases; at most ${percent(alpha)} may be bad.`
  return `${seen} The evidence against it reached ${evidence.toPrecision(3)}, the limit is ${(1 / delta).toPrecision(3)}.`
}

const percent = (share: number) => `${Number((share * 100).toPrecision(3))} %`
