// Says of a round that it audits a certificate, and leads to the calibration.
import { formatPercent } from '@/components/plots/number-text'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import type { AuditStream } from '@/lib/core/domain/audit-stream'

export const AuditRoundNotice = ({ stream }: { stream: AuditStream }) => (
  <Notice title={`Audit of calibration ${stream.calibrationId}`}>
    <p>
      {stream.state === 'watching'
        ? `Of the unread trees that hold something certified, ${formatPercent(stream.share)} are drawn as they come in; the round stays open as long as the certificate is in force.`
        : `${formatPercent(stream.share)} of the unread trees that held something certified were drawn. The audit has ended and draws no more.`}{' '}
      <TextLink href={`/calibrations/${stream.calibrationId}`}>How the audit stands</TextLink>
    </p>
  </Notice>
)
