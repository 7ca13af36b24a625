// How much a graph version holds: concepts by kind, edges by relation.
import { formatCount } from '@/components/plots/number-text'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import type { GraphCounts } from '@/lib/core/domain/graph-list'

const Count = ({ value }: { value: number }) => (
  <span className="block text-right tabular-nums">{formatCount(value)}</span>
)

export function GraphContents({ counts: { kinds, relations } }: { counts: GraphCounts }) {
  return (
    <Card title="What it holds">
      <DescriptionList
        items={[
          { term: 'Diseases', value: <Count value={kinds.disease} /> },
          { term: 'Findings', value: <Count value={kinds.finding} /> },
          { term: 'Tests', value: <Count value={kinds.test} /> },
          { term: 'is a', value: <Count value={relations.is_a} /> },
          { term: 'disease has finding', value: <Count value={relations.has_finding} /> },
          { term: 'test reveals finding', value: <Count value={relations.reveals} /> },
          { term: 'test indicates disease', value: <Count value={relations.indicates} /> },
        ]}
      />
    </Card>
  )
}
