// The items of a run, filtered by how they stand, a page at a time.
'use client'
import { useQuery } from '@tanstack/react-query'
import { PagedRows } from '@/components/ui/paged-rows'
import { Section } from '@/components/ui/section'
import { Select } from '@/components/ui/select'
import { runItemsQuery } from '@/lib/client/runs'
import { oneOf, positiveInteger, useUrlFilter } from '@/lib/client/url-filter'
import { type RunDetail, runItemStateSchema } from '@/lib/core/domain/run'
import { RunItemTable } from './run-item-table'
import { asksModels } from './run-words'

const states = [
  { value: '', label: 'all items' },
  ...runItemStateSchema.options.map((value) => ({ value, label: `${value} only` })),
]

export function RunItems({ run }: { run: RunDetail }) {
  const { search, change } = useUrlFilter()
  const state = oneOf(runItemStateSchema.options, search.get('items'))
  const cursor = positiveInteger(search.get('cursor'))
  const query = useQuery(runItemsQuery(run.id, { state, cursor }, run.state))
  const filter = (
    <Select
      label="Which items"
      isLabelHidden
      value={state ?? ''}
      onChange={(items) => change({ items, cursor: undefined })}
      options={states}
    />
  )
  return (
    <Section title="Items" actions={filter}>
      <PagedRows query={query} lines={6} cursor={cursor} onTurn={(cursor) => change({ cursor })} noun="item">
        {(items) => (
          <RunItemTable
            items={items}
            asksModels={asksModels(run)}
            empty={state ? `No item is ${state}.` : 'The run has no items.'}
          />
        )}
      </PagedRows>
    </Section>
  )
}
