// On top of the list: the newest audit, where it has withdrawn a certificate.
'use client'
import { useQuery } from '@tanstack/react-query'
import { WithdrawalNotice } from '@/components/audit-streams/withdrawal-notice'
import { auditStreamsQuery } from '@/lib/client/audit-streams'

export function WithdrawnCertificate() {
  const { data } = useQuery(auditStreamsQuery())
  const [newest] = data?.items ?? []
  return newest?.state === 'withdrawn' ? <WithdrawalNotice stream={newest} /> : null
}
