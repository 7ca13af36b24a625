// The splits of all cases: counts by source, near-duplicates, and the way to draw anew. The filters stand in the address.
'use client'
import { useQuery } from '@tanstack/react-query'
import { Shuffle } from 'lucide-react'
import { useState } from 'react'
import { CaseTabs } from '@/components/cases/case-tabs'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Loaded } from '@/components/ui/loaded'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { splitsQuery } from '@/lib/client/splits'
import { oneOf, useUrlFilter } from '@/lib/client/url-filter'
import { SIMILARITY_MIN } from '@/lib/core/domain/split'
import { AssignDialog } from './assign-dialog'
import { DuplicateFilters, similarities } from './duplicate-filters'
import { Duplicates } from './duplicates'
import { SplitCounts } from './split-counts'

export function SplitsView() {
  const { search, change } = useUrlFilter()
  const similarity = Number(oneOf(similarities, search.get('similarity')) ?? SIMILARITY_MIN)
  const pairs = oneOf(['across', 'all'] as const, search.get('pairs')) ?? 'across'
  const query = useQuery(splitsQuery({ similarity, pairs }))
  const [isAssigning, setIsAssigning] = useState(false)
  const draw = (
    <Button
      variant="primary"
      icon={<Shuffle aria-hidden />}
      isDisabled={!query.data?.counts.length}
      onPress={() => setIsAssigning(true)}
    >
      Draw held-out cases…
    </Button>
  )
  return (
    <>
      <PageHeader
        title="Splits"
        description="Trees of train cases may be released for training; held-out cases are kept to measure what was trained."
        actions={draw}
      />
      <CaseTabs />
      <Loaded query={query}>
        {(splits) =>
          splits.counts.length === 0 ? (
            <EmptyState title="No cases yet">Import cases first; they come into the split their file names.</EmptyState>
          ) : (
            <div className="grid gap-6">
              <Section title="Cases by source">
                <SplitCounts counts={splits.counts} />
              </Section>
              <Section
                title="Near-duplicates"
                description="Pairs of cases that share runs of five words in what is played, or in their reports. Across the splits they let a model be measured on what it has seen."
                actions={<DuplicateFilters similarity={String(similarity)} pairs={pairs} onChange={change} />}
              >
                <Duplicates splits={splits} pairs={pairs} />
              </Section>
            </div>
          )
        }
      </Loaded>
      {isAssigning && query.data ? (
        <AssignDialog
          sources={query.data.counts.map(({ source }) => source)}
          similarity={similarity}
          onClose={() => setIsAssigning(false)}
        />
      ) : null}
    </>
  )
}
