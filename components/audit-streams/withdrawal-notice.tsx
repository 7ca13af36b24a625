// A withdrawn certificate: what it means, and the button that takes note of it.
'use client'
import { Button } from '@/components/ui/button'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Notice } from '@/components/ui/notice'
import { TimeText } from '@/components/ui/time-text'
import { useAcknowledgeWithdrawal } from '@/lib/client/audit-streams'
import type { AuditStream } from '@/lib/core/domain/audit-stream'

/** Nothing where the certificate was not withdrawn. */
export function WithdrawalNotice({ stream }: { stream: AuditStream }) {
  const acknowledge = useAcknowledgeWithdrawal()
  if (stream.state !== 'withdrawn' || !stream.endedAt) return null
  const { acknowledgedAt, calibrationId, figures } = stream
  const button = (
    <Button variant="primary" isPending={acknowledge.isPending} onPress={() => acknowledge.mutate(stream.id)}>
      Acknowledge
    </Button>
  )
  return (
    <>
      <Notice
        tone={acknowledgedAt ? 'warn' : 'bad'}
        title={
          <>
            The certificate of calibration {calibrationId} was withdrawn on <TimeText iso={stream.endedAt} />
          </>
        }
        actions={acknowledgedAt ? null : button}
      >
        <p>
          Reviewers did not accept {figures.rejected} of {figures.trajectories} audited trajectories. Nothing is
          certified any more; the uncalibrated thresholds decide.{' '}
          {acknowledgedAt ? (
            <>
              Acknowledged by {stream.acknowledgedBy ?? 'somebody'} on <TimeText iso={acknowledgedAt} />.
            </>
          ) : (
            'Releases stop until somebody acknowledges this.'
          )}
        </p>
      </Notice>
      <ErrorNotice error={acknowledge.error} />
    </>
  )
}
