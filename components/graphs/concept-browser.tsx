// Searches and browses the concepts of a graph version; words, kind and page stand in the address.
'use client'
import { useQuery } from '@tanstack/react-query'
import { formatCount } from '@/components/plots/number-text'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Loaded } from '@/components/ui/loaded'
import { PageTurner } from '@/components/ui/page-turner'
import { Section } from '@/components/ui/section'
import { SearchForm } from '@/components/ui/search-form'
import { Select } from '@/components/ui/select'
import { type ConceptsFilter, conceptsQuery } from '@/lib/client/graphs'
import { oneOf, useUrlFilter } from '@/lib/client/url-filter'
import { conceptKindSchema } from '@/lib/core/domain/graph'
import { ConceptTable } from './concept-table'

const PAGE = 25
const kindOptions = [
  { value: '', label: 'any' },
  { value: 'disease', label: 'diseases' },
  { value: 'finding', label: 'findings' },
  { value: 'test', label: 'tests' },
] as const

export function ConceptBrowser({ graphId }: { graphId: number }) {
  const { search, change } = useUrlFilter()
  const filter: ConceptsFilter = {
    text: search.get('text') ?? undefined,
    kind: oneOf(conceptKindSchema.options, search.get('kind')),
    cursor: search.get('after') ?? undefined,
    limit: PAGE,
  }
  const query = useQuery(conceptsQuery(graphId, filter))
  const isSearch = Boolean(filter.text)
  return (
    <Section title="Concepts">
      <ConceptSearch key={filter.text} filter={filter} onChange={change} />
      <Loaded query={query}>
        {({ items, nextCursor, total }) =>
          items.length === 0 ? (
            <EmptyState
              title={isSearch ? 'Nothing in this version reads like that' : 'This version has no concept of that kind'}
              actions={<Button onPress={() => change({ text: '', kind: '', after: '' })}>Clear filters</Button>}
            >
              {isSearch ? 'Try fewer words, another spelling, or any kind.' : null}
            </EmptyState>
          ) : (
            <>
              <p className="text-xs text-muted tabular-nums" role="status">
                {formatCount(total)} {total === 1 ? 'concept' : 'concepts'}
                {isSearch ? `, the closest first` : ', the tops of hierarchies first'}
              </p>
              <ConceptTable graphId={graphId} hits={items} isSearch={isSearch} />
              <PageTurner
                shown={items.length}
                noun={items.length === 1 ? 'concept' : 'concepts'}
                isFirstPage={!filter.cursor}
                hasNextPage={nextCursor !== null}
                isPending={query.isPlaceholderData}
                onFirst={() => change({ after: undefined })}
                onNext={() => change({ after: nextCursor ?? undefined })}
              />
            </>
          )
        }
      </Loaded>
    </Section>
  )
}

type ConceptSearchProps = {
  filter: ConceptsFilter
  onChange: (values: { text?: string; kind?: string; after: undefined }) => void
}

function ConceptSearch({ filter, onChange }: ConceptSearchProps) {
  return (
    <div className="flex flex-wrap items-end gap-3">
      <SearchForm
        value={filter.text}
        placeholder="label, synonym or id; misspelt too"
        ariaLabel="Concepts"
        maxLength={500}
        onSearch={(text) => onChange({ text, after: undefined })}
      />
      <Select
        label="Kind"
        value={filter.kind ?? ''}
        onChange={(kind) => onChange({ kind, after: undefined })}
        options={kindOptions}
        className="w-32"
      />
    </div>
  )
}
