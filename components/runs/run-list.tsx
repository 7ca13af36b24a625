// The runs, newest first, with filters that stand in the address.
'use client'
import { useQuery } from '@tanstack/react-query'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { PagedRows } from '@/components/ui/paged-rows'
import { type RunsFilter, runsQuery } from '@/lib/client/runs'
import { oneOf, positiveInteger, useUrlFilter } from '@/lib/client/url-filter'
import { runKindSchema, runStateSchema } from '@/lib/core/domain/run'
import { RunFilters } from './run-filters'
import { RunTable } from './run-table'

export function RunList({ canManageModels }: { canManageModels: boolean }) {
  const { search, change } = useUrlFilter()
  const filter: RunsFilter = {
    kind: oneOf(runKindSchema.options, search.get('kind')),
    state: oneOf(runStateSchema.options, search.get('state')),
    cursor: positiveInteger(search.get('cursor')),
  }
  const query = useQuery(runsQuery({ ...filter, limit: 25 }))
  const isFiltered = filter.kind !== undefined || filter.state !== undefined
  return (
    <>
      <PageHeader
        title="Runs"
        description="Trees being synthesized, environments extracted and models evaluated, each item once. A run can be paused and gone on with; what was answered is never paid for twice."
        actions={canManageModels ? <ButtonLink href="/models">Models</ButtonLink> : null}
      />
      <RunFilters filter={filter} onChange={change} />
      <PagedRows
        query={query}
        cursor={filter.cursor}
        onTurn={(cursor) => change({ cursor })}
        noun="run"
        empty={<NoRuns isFiltered={isFiltered} onClear={() => change({ kind: undefined, state: undefined })} />}
      >
        {(items) => <RunTable runs={items} />}
      </PagedRows>
    </>
  )
}

function NoRuns({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) {
  if (isFiltered)
    return (
      <EmptyState title="No run matches these filters" actions={<Button onPress={onClear}>Clear filters</Button>} />
    )
  return (
    <EmptyState title="No runs yet" actions={<ButtonLink href="/trees">Go to the trees</ButtonLink>}>
      A run starts where its results are asked for: trees are synthesized from Trees or a case, environments extracted
      from Reports, models measured from Evaluations.
    </EmptyState>
  )
}
