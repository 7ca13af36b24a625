// The newest audit of what a run certifies; nothing where it was never audited.
'use client'
import { useQuery } from '@tanstack/react-query'
import { AuditStreamCard } from '@/components/audit-streams/audit-stream-card'
import { ErrorNotice } from '@/components/ui/error-notice'
import { auditStreamsQuery } from '@/lib/client/audit-streams'

export function AuditOfRun({ calibrationId }: { calibrationId: number }) {
  const { data, error } = useQuery(auditStreamsQuery(calibrationId))
  const [stream] = data?.items ?? []
  if (error) return <ErrorNotice error={error} />
  return stream ? <AuditStreamCard stream={stream} /> : null
}
