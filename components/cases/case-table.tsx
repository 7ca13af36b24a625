// Cases as rows.
import { DataTable } from '@/components/ui/data-table'
import { TextLink } from '@/components/ui/text-link'
import { formatCount } from '@/components/plots/number-text'
import { Badge } from '@/components/ui/badge'
import type { CaseSummary } from '@/lib/core/domain/case-list'
import { FlagBadge } from './flag-badge'

export function CaseTable({ cases }: { cases: readonly CaseSummary[] }) {
  return (
    <DataTable<CaseSummary>
      caption="Cases"
      rows={cases}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'title',
          header: 'Case',
          isRowHeader: true,
          cell: (row) => (
            <>
              <TextLink href={`/cases/${row.id}`}>{row.title}</TextLink>
              <span className="block text-xs font-normal text-muted">{row.key}</span>
            </>
          ),
        },
        { key: 'specialty', header: 'Specialty', cell: (row) => row.specialty },
        { key: 'diagnosis', header: 'Diagnosis', cell: (row) => row.diagnosis },
        { key: 'source', header: 'Source', cell: (row) => row.source },
        {
          key: 'split',
          header: 'Split',
          cell: (row) => (row.split === 'held-out' ? <Badge tone="accent">held out</Badge> : 'train'),
        },
        { key: 'menu', header: 'Tests', align: 'end', cell: (row) => formatCount(row.menuCount) },
        {
          key: 'trees',
          header: 'Trees',
          align: 'end',
          cell: (row) =>
            row.trees > 0 ? <TextLink href={`/trees?caseId=${row.id}`}>{formatCount(row.trees)}</TextLink> : '0',
        },
        {
          key: 'flags',
          header: 'Flags',
          cell: (row) => (
            <span className="flex flex-wrap gap-1">
              {row.flags.map((flag) => (
                <FlagBadge key={flag} flag={flag} />
              ))}
            </span>
          ),
        },
      ]}
    />
  )
}
