// The turns that the metrics flag in one way, a page at a time.
'use client'
import { useQuery } from '@tanstack/react-query'
import { Badge } from '@/components/ui/badge'
import { DataTable } from '@/components/ui/data-table'
import { PagedRows } from '@/components/ui/paged-rows'
import { flaggedTurnsQuery } from '@/lib/client/quality'
import { positiveInteger } from '@/lib/client/url-filter'
import { type FlaggedTurn, listFlaggedTurnsSchema } from '@/lib/core/domain/audit-row'
import { RowsHeader } from './rows-header'
import { TreePlace } from './tree-place'
import { useAuditScope } from './use-audit-scope'

const names = Object.keys(listFlaggedTurnsSchema.shape)

export function FlaggedTurns() {
  const { query, of, change } = useAuditScope(names)
  const rows = useQuery(flaggedTurnsQuery(query))
  return (
    <>
      <RowsHeader noun="Turns" query={query} />
      <PagedRows
        query={rows}
        noun="turn"
        cursor={positiveInteger(of('cursor'))}
        onTurn={(cursor) => change({ cursor })}
      >
        {(items) => (
          <DataTable<FlaggedTurn>
            caption="Turns"
            rows={items}
            rowKey={({ id }) => id}
            empty="No turn is in here."
            columns={[
              {
                ...{ key: 'turn', header: 'Turn', isRowHeader: true, className: 'min-w-44' },
                cell: (row) => <TreePlace row={row} turnId={row.turnId} />,
              },
              { key: 'place', header: 'Turn number', align: 'end', cell: ({ turn }) => turn },
              {
                ...{ key: 'flags', header: 'Flags' },
                cell: ({ flags }) => (
                  <span className="inline-flex flex-wrap gap-1">
                    {flags.map((flag) => (
                      <Badge key={flag} tone="warn">
                        {flag}
                      </Badge>
                    ))}
                  </span>
                ),
              },
              {
                key: 'reasoning',
                header: 'Reasoning',
                className: 'max-w-xl',
                cell: ({ reasoning }) => reasoning || '–',
              },
            ]}
          />
        )}
      </PagedRows>
    </>
  )
}
