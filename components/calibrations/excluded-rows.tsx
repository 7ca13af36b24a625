// The rows behind one cause of exclusion, a page at a time, each with the way to its tree.
'use client'
import { useQuery } from '@tanstack/react-query'
import { formatCount } from '@/components/plots/number-text'
import { DataTable } from '@/components/ui/data-table'
import { PagedRows } from '@/components/ui/paged-rows'
import { TextLink } from '@/components/ui/text-link'
import { excludedQuery } from '@/lib/client/calibrations'
import { positiveInteger, useUrlFilter } from '@/lib/client/url-filter'
import type { ExcludedRow } from '@/lib/core/domain/excluded-row'
import type { Cause } from './exclusion-causes'
import { exclusionCauses } from './exclusion-causes'

type ExcludedRowsProps = { calibrationId: number; cause: Cause['key']; kept: number; of: number }

export function ExcludedRows({ calibrationId, cause, kept, of }: ExcludedRowsProps) {
  const { search, replace } = useUrlFilter()
  const cursor = positiveInteger(search.get('left-out-after'))
  const query = useQuery(excludedQuery({ calibrationId, cause, cursor }))
  const name = exclusionCauses.find(({ key }) => key === cause)?.name ?? cause
  return (
    <div>
      <p className="mb-1 text-xs text-muted">
        Left out as “{name}”{kept < of ? `: the first ${formatCount(kept)} of ${formatCount(of)} are kept` : ''}
      </p>
      <PagedRows query={query} cursor={cursor} noun="row" onTurn={(next) => replace({ 'left-out-after': next })}>
        {(items) => (
          <div className="max-h-96 overflow-y-auto rounded-lg">
            <DataTable<ExcludedRow>
              caption={`Left out: ${name}`}
              rows={items}
              rowKey={({ id }) => id}
              columns={[
                { key: 'id', header: 'Id', align: 'end', cell: ({ id }) => id },
                { key: 'tree', header: 'Tree', isRowHeader: true, cell: TreeLink },
              ]}
            />
          </div>
        )}
      </PagedRows>
    </div>
  )
}

const TreeLink = ({ treeId, turnId, caseTitle }: ExcludedRow) => (
  <TextLink href={`/trees/${treeId}${turnId === null ? '' : `?turn=${encodeURIComponent(turnId)}`}`}>
    {caseTitle}
    {turnId === null ? '' : `, ${turnId}`}
  </TextLink>
)
