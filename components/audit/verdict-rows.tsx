// The verdicts behind a number, a page at a time.
'use client'
import { useQuery } from '@tanstack/react-query'
import { Badge } from '@/components/ui/badge'
import { DataTable } from '@/components/ui/data-table'
import { PagedRows } from '@/components/ui/paged-rows'
import { verdictRowsQuery } from '@/lib/client/quality'
import { positiveInteger } from '@/lib/client/url-filter'
import { listVerdictRowsSchema, type VerdictRow } from '@/lib/core/domain/audit-row'
import { RowsHeader } from './rows-header'
import { TreePlace } from './tree-place'
import { useAuditScope } from './use-audit-scope'

const names = Object.keys(listVerdictRowsSchema.shape)

export function VerdictRows() {
  const { query, of, change } = useAuditScope(names)
  const rows = useQuery(verdictRowsQuery(query))
  return (
    <>
      <RowsHeader noun="Verdicts" query={query} />
      <PagedRows
        query={rows}
        noun="verdict"
        cursor={positiveInteger(of('cursor'))}
        onTurn={(cursor) => change({ cursor })}
      >
        {(items) => <VerdictTable rows={items} />}
      </PagedRows>
    </>
  )
}

const kinds = {
  ACCEPT: 'accepted',
  REJECT: 'rejected',
  EDIT: 'edited',
  CANNOT_JUDGE: 'cannot judge',
  WITHDRAW: 'withdrawn',
}

const VerdictTable = ({ rows }: { rows: readonly VerdictRow[] }) => (
  <DataTable<VerdictRow>
    caption="Verdicts"
    rows={rows}
    rowKey={({ id }) => id}
    empty="No verdict is in here."
    columns={[
      {
        ...{ key: 'turn', header: 'Turn', isRowHeader: true, className: 'min-w-44' },
        cell: (row) => <TreePlace row={row} turnId={row.turnId} more={`turn ${row.turn}`} />,
      },
      {
        ...{ key: 'kind', header: 'Verdict' },
        cell: ({ kind }) => <Badge tone={kind === 'ACCEPT' ? 'good' : 'bad'}>{kinds[kind]}</Badge>,
      },
      { key: 'reasons', header: 'Reasons', cell: ({ reasons }) => reasons.join(', ') || '–' },
      { key: 'note', header: 'Note', className: 'max-w-md', cell: ({ note }) => note || '–' },
      {
        ...{ key: 'reader', header: 'Reader' },
        cell: ({ reader, isSimulated }) => (
          <>
            {reader}
            {isSimulated ? <span className="block text-xs text-warn">simulated</span> : null}
          </>
        ),
      },
      { key: 'round', header: 'Round', cell: ({ round }) => round },
    ]}
  />
)
