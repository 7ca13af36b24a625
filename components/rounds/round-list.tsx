// The review rounds with their progress, a page at a time, and the way to open one.
'use client'
import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { PagedRows } from '@/components/ui/paged-rows'
import { Select } from '@/components/ui/select'
import { type RoundsFilter, roundsQuery } from '@/lib/client/rounds'
import { oneOf, positiveInteger, useUrlFilter } from '@/lib/client/url-filter'
import { OpenRoundDialog } from './open-round-dialog'
import { RoundTable } from './round-table'

const states = ['open', 'closed'] as const
const stateOptions = [{ value: '' as const, label: 'any' }, ...states.map((value) => ({ value, label: value }))]

export function RoundList() {
  const { search, change } = useUrlFilter()
  const filter: RoundsFilter = {
    state: oneOf(states, search.get('state')),
    cursor: positiveInteger(search.get('cursor')),
  }
  const query = useQuery(roundsQuery({ ...filter, limit: 25 }))
  const [isOpening, setIsOpening] = useState(false)
  const openButton = (
    <Button variant="primary" icon={<Plus aria-hidden />} onPress={() => setIsOpening(true)}>
      Open round
    </Button>
  )
  return (
    <>
      <PageHeader
        title="Rounds"
        description="A round draws trees for review with known chances, so that what reviewers say of the drawn holds for all."
        actions={openButton}
      />
      <Select
        label="State"
        className="mb-3 max-w-48"
        value={filter.state ?? ''}
        onChange={(state) => change({ state, cursor: undefined })}
        options={stateOptions}
      />
      <PagedRows
        query={query}
        cursor={filter.cursor}
        onTurn={(cursor) => change({ cursor })}
        noun="round"
        empty={<NoRounds state={filter.state} />}
      >
        {(items) => <RoundTable rounds={items} />}
      </PagedRows>
      {isOpening ? <OpenRoundDialog onClose={() => setIsOpening(false)} /> : null}
    </>
  )
}

function NoRounds({ state }: { state: RoundsFilter['state'] }) {
  if (state) return <EmptyState title={`No round is ${state}`}>Choose another state to see more.</EmptyState>
  return <EmptyState title="No rounds yet">Open a round, above, to put trees before reviewers.</EmptyState>
}
