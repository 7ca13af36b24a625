// The worklist of disagreements between metrics and physicians, with its filters in the address.
'use client'
import { useQuery } from '@tanstack/react-query'
import { Loaded } from '@/components/ui/loaded'
import { PageHeader } from '@/components/ui/page-header'
import { PageTurner } from '@/components/ui/page-turner'
import { type DisagreementsFilter, disagreementsQuery } from '@/lib/client/disagreements'
import { oneOf, positiveInteger, useUrlFilter } from '@/lib/client/url-filter'
import {
  disagreementDirectionSchema,
  type DisagreementPage,
  disagreementStatusSchema,
} from '@/lib/core/domain/disagreement'
import { disagreementCauseSchema } from '@/lib/core/domain/disagreement-choice'
import { CauseCounts } from './cause-counts'
import { DisagreementFilters } from './disagreement-filters'
import { DisagreementTable } from './disagreement-table'
import { NoDisagreements } from './no-disagreements'

type Change = (values: Record<string, string | number | undefined>) => void

export function DisagreementList() {
  const { search, change } = useUrlFilter()
  const filter: DisagreementsFilter = {
    status: oneOf(disagreementStatusSchema.options, search.get('status')),
    direction: oneOf(disagreementDirectionSchema.options, search.get('direction')),
    suggested: oneOf(disagreementCauseSchema.options, search.get('suggested')),
    cause: oneOf(disagreementCauseSchema.options, search.get('cause')),
    specialty: search.get('specialty') ?? undefined,
    teacher: search.get('teacher') ?? undefined,
    roundId: positiveInteger(search.get('round')),
    includeSimulated: search.get('simulated') === 'yes',
    cursor: positiveInteger(search.get('cursor')),
  }
  const query = useQuery(disagreementsQuery(filter))
  return (
    <>
      <PageHeader
        title="Disagreements"
        description="Trajectories on which physicians and the metrics part, the strongest first. Each names what may be behind it and leads to where that is put right."
      />
      <DisagreementFilters filter={filter} page={query.data} onChange={change} />
      <Loaded query={query}>
        {(page) => <Worklist page={page} filter={filter} isPending={query.isPlaceholderData} onChange={change} />}
      </Loaded>
    </>
  )
}

type WorklistProps = { page: DisagreementPage; filter: DisagreementsFilter; isPending: boolean; onChange: Change }

function Worklist({ page, filter, isPending, onChange }: WorklistProps) {
  const { items, nextCursor, counts } = page
  if (items.length === 0 && nextCursor === null && !filter.cursor)
    return (
      <>
        <NoDisagreements page={page} filter={filter} onChange={onChange} />
        {counts.chosen + counts.fixed > 0 ? <CauseCounts causes={page.causes} /> : null}
      </>
    )
  return (
    <div className="grid gap-6">
      <div>
        {items.length === 0 ? (
          <p className="text-muted">None of those looked through on this page is of the suggested cause; go on.</p>
        ) : (
          <DisagreementTable items={items} roundId={filter.roundId} />
        )}
        <PageTurner
          shown={items.length}
          noun={items.length === 1 ? 'disagreement' : 'disagreements'}
          isFirstPage={!filter.cursor}
          hasNextPage={nextCursor !== null}
          isPending={isPending}
          onFirst={() => onChange({ cursor: undefined })}
          onNext={() => onChange({ cursor: nextCursor ?? undefined })}
        />
      </div>
      {counts.chosen + counts.fixed > 0 ? <CauseCounts causes={page.causes} /> : null}
    </div>
  )
}
