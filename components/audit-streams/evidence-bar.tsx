// The evidence against a certificate beside the limit at which it falls, on a logarithmic scale.
import { Progress } from '@/components/ui/progress'
import type { AuditStream } from '@/lib/core/domain/audit-stream'

type EvidenceBarProps = { stream: Pick<AuditStream, 'figures' | 'delta' | 'state'> }

export function EvidenceBar({ stream: { figures, delta, state } }: EvidenceBarProps) {
  const limit = 1 / delta
  const reached = Math.min(Math.log(figures.evidence), Math.log(limit))
  const text = `Evidence against the certificate ${Number(figures.evidence.toPrecision(3))}; it falls at ${Number(limit.toPrecision(3))}`
  return (
    <div className="grid gap-1">
      <Progress
        label="Evidence against the certificate"
        value={reached}
        total={Math.log(limit)}
        failed={state === 'withdrawn' ? reached : 0}
        text={figures.cases === 0 ? `${text}. No audited case has been decided yet` : text}
      />
      <p className="text-xs text-muted">
        1 says nothing; while the certificate holds, the limit is ever reached with a chance of at most{' '}
        {Number(delta.toPrecision(3))}. The bar is logarithmic.
      </p>
    </div>
  )
}
