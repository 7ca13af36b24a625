// One report and the environment made of it, side by side: looked at, corrected, approved.
'use client'
import { useQuery } from '@tanstack/react-query'
import { PageFrame } from '@/components/ui/page-frame'
import { Loaded } from '@/components/ui/loaded'
import { reportQuery } from '@/lib/client/reports'
import { OpenedReport } from './opened-report'

type ReportDetailViewProps = { reportId: number; actorId: number }

export function ReportDetailView({ reportId, actorId }: ReportDetailViewProps) {
  const query = useQuery(reportQuery(reportId))
  if (query.data === undefined)
    return (
      <PageFrame>
        <Loaded query={query}>{() => null}</Loaded>
      </PageFrame>
    )
  return <OpenedReport detail={query.data} actorId={actorId} />
}
