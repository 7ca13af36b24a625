// Related concepts as rows, with what the edge says: a frequency, or what the outcomes of a test mean; and who says so.
import { type DataColumn, DataTable } from '@/components/ui/data-table'
import { TextLink } from '@/components/ui/text-link'
import { conceptPath } from '@/lib/client/graphs'
import type { RelatedConcept, Relation } from '@/lib/core/domain/concept-list'
import { FrequencyBar } from './frequency-bar'
import { sourceText } from './graph-sources'
import { OutcomeMeanings } from './outcome-meanings'

type RelatedTableProps = {
  graphId: number
  relation: Relation
  items: readonly RelatedConcept[]
  caption: string
}

const isFrequent = (relation: Relation) =>
  relation === 'findings' || relation === 'diseases' || relation === 'inherited-findings'
const isRevealing = (relation: Relation) => relation === 'revealing-tests' || relation === 'revealed-findings'

const firstHeaders: Partial<Record<Relation, string>> = {
  diseases: 'Disease',
  'indicated-diseases': 'Disease',
  'revealing-tests': 'Test',
  'indicating-tests': 'Test',
}

const frequency: DataColumn<RelatedConcept> = {
  key: 'frequency',
  header: 'Frequency',
  className: 'w-48 min-w-36',
  cell: (row) => <FrequencyBar frequency={row.frequency} />,
}
const outcomes: DataColumn<RelatedConcept> = {
  key: 'outcomes',
  header: 'What its outcomes say of the finding',
  cell: (row) => <OutcomeMeanings outcomes={row.outcomes} />,
}
const source: DataColumn<RelatedConcept> = {
  key: 'source',
  header: 'Source',
  className: 'min-w-24 wrap-anywhere',
  cell: (row) => sourceText(row.source),
}

export function RelatedTable({ graphId, relation, items, caption }: RelatedTableProps) {
  const concept: DataColumn<RelatedConcept> = {
    key: 'concept',
    header: firstHeaders[relation] ?? 'Finding',
    isRowHeader: true,
    className: 'min-w-44 wrap-anywhere',
    cell: (row) => (
      <>
        <TextLink href={conceptPath(graphId, row.id)}>{row.label}</TextLink>
        <span className="block text-xs font-normal text-muted">{row.id}</span>
      </>
    ),
  }
  const from: DataColumn<RelatedConcept> = {
    key: 'from',
    header: 'From',
    className: 'min-w-36 wrap-anywhere',
    cell: (row) =>
      row.from.map((ancestor, at) => (
        <span key={ancestor.id}>
          {at > 0 ? ', ' : ''}
          <TextLink href={conceptPath(graphId, ancestor.id)}>{ancestor.label}</TextLink>
        </span>
      )),
  }
  return (
    <DataTable<RelatedConcept>
      caption={caption}
      rows={items}
      rowKey={(row) => row.id}
      columns={[
        concept,
        ...(isFrequent(relation) ? [frequency] : []),
        ...(isRevealing(relation) ? [outcomes] : []),
        ...(relation === 'inherited-findings' ? [from] : []),
        source,
      ]}
    />
  )
}
