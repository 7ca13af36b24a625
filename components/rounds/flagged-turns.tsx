// The turns that reviewers flag as unsafe or cannot judge, with the way to each; what is shown stands in the address.
'use client'
import { useQuery } from '@tanstack/react-query'
import { reasonName } from '@/components/reviews/reason-names'
import { type DataColumn, DataTable } from '@/components/ui/data-table'
import { Loaded } from '@/components/ui/loaded'
import { PageTurner } from '@/components/ui/page-turner'
import { Section } from '@/components/ui/section'
import { Select } from '@/components/ui/select'
import { TextLink } from '@/components/ui/text-link'
import { TimeText } from '@/components/ui/time-text'
import { flagsQuery } from '@/lib/client/round-progress'
import { oneOf, positiveInteger, useUrlFilter } from '@/lib/client/url-filter'
import { type FlaggedTurn, type ReviewerProgress, turnFlagSchema } from '@/lib/core/domain/round-progress'

const flags = [
  { value: 'unsafe' as const, label: 'flagged unsafe' },
  { value: 'cannot-judge' as const, label: 'cannot judge' },
]

const columns: DataColumn<FlaggedTurn>[] = [
  {
    key: 'turn',
    header: 'Turn',
    isRowHeader: true,
    cell: (row) => (
      <>
        <TextLink href={`/trees/${row.treeId}?turn=${encodeURIComponent(row.turnId)}`}>{row.turnId}</TextLink>
        <span className="block text-xs font-normal text-muted">{row.caseTitle}</span>
      </>
    ),
  },
  {
    key: 'why',
    header: 'Why',
    cell: (row) => (
      <>
        {row.reasons.map(reasonName).join(', ')}
        {row.note ? <span className="block max-w-prose text-xs whitespace-pre-wrap text-muted">{row.note}</span> : null}
      </>
    ),
  },
  { key: 'reviewer', header: 'Reviewer', cell: (row) => <code className="text-xs">{row.pseudonym}</code> },
  { key: 'given', header: 'Given', cell: (row) => <TimeText iso={row.createdAt} /> },
]

type FlaggedTurnsProps = { roundId: number; reviewers: readonly ReviewerProgress[] }

export function FlaggedTurns({ roundId, reviewers }: FlaggedTurnsProps) {
  const { search, replace } = useUrlFilter()
  const flag = oneOf(turnFlagSchema.options, search.get('flag')) ?? 'unsafe'
  const reviewerId = positiveInteger(search.get('reviewer'))
  const cursor = positiveInteger(search.get('flags'))
  const query = useQuery(flagsQuery(roundId, { flag, reviewerId, cursor, limit: 10 }))
  const people = [
    { value: '', label: 'anybody' },
    ...reviewers.map((each) => ({ value: String(each.reviewerId), label: each.pseudonym })),
  ]
  return (
    <div id="flags" className="scroll-mt-16">
      <Section
        title="Flagged turns"
        description="Standing verdicts only; a turn that was judged anew is gone from here."
      >
        <div className="grid max-w-md grid-cols-2 gap-3">
          <Select
            label="Flag"
            value={flag}
            options={flags}
            onChange={(value) => replace({ flag: value, flags: undefined })}
          />
          <Select
            label="Reviewer"
            value={String(reviewerId ?? '')}
            options={people}
            onChange={(reviewer) => replace({ reviewer, flags: undefined })}
          />
        </div>
        <Loaded query={query} lines={3}>
          {({ items, nextCursor }) => (
            <>
              <DataTable
                caption="Flagged turns"
                columns={columns}
                rows={items}
                rowKey={(row) => row.id}
                empty="None."
              />
              {items.length > 0 || cursor ? (
                <PageTurner
                  shown={items.length}
                  noun={items.length === 1 ? 'turn' : 'turns'}
                  isFirstPage={!cursor}
                  hasNextPage={nextCursor !== null}
                  isPending={query.isPlaceholderData}
                  onFirst={() => replace({ flags: undefined })}
                  onNext={() => replace({ flags: nextCursor ?? undefined })}
                />
              ) : null}
            </>
          )}
        </Loaded>
      </Section>
    </div>
  )
}
