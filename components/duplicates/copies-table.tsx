// Pairs of rows that nearly repeat each other, with the way to both.
'use client'
import { formatPercent } from '@/components/plots/number-text'
import { SortedTable } from '@/components/ui/sorted-table'
import { TextLink } from '@/components/ui/text-link'
import type { CopiedPair } from '@/lib/core/domain/duplicate'

type Side = CopiedPair['left']

export const CopiesTable = ({ pairs }: { pairs: readonly CopiedPair[] }) => (
  <SortedTable
    caption="Near-copies"
    urlKey="copies"
    fileName="near-copies"
    filter
    rows={pairs}
    rowKey={({ left, right }) => `${left.trajectoryId} ${right.trajectoryId}`}
    columns={[
      {
        key: 'left',
        header: 'Row',
        isRowHeader: true,
        value: ({ left }) => wordsOf(left),
        cell: ({ left }) => <RowLink side={left} />,
      },
      {
        key: 'right',
        header: 'Is like',
        value: ({ right }) => wordsOf(right),
        cell: ({ right }) => <RowLink side={right} />,
      },
      { key: 'case', header: 'Case', value: ({ isSameCase }) => (isSameCase ? 'the same' : 'another') },
      {
        key: 'similarity',
        header: 'Shared',
        align: 'end',
        value: ({ similarity }) => similarity,
        cell: ({ similarity }) => formatPercent(similarity),
      },
    ]}
  />
)

const wordsOf = ({ caseTitle, treeId, turnId }: Side) => `${caseTitle}, tree ${treeId}, to ${turnId}`

const RowLink = ({ side }: { side: Side }) => (
  <>
    <TextLink href={`/trees/${side.treeId}?turn=${encodeURIComponent(side.turnId)}`}>{side.caseTitle}</TextLink>
    <span className="block text-xs font-normal text-muted">
      tree {side.treeId}, to {side.turnId}
    </span>
  </>
)
