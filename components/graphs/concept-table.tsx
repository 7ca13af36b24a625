// Concepts as rows: what each is called, how the search came upon it, what stands below it.
import { formatCount } from '@/components/plots/number-text'
import { Badge } from '@/components/ui/badge'
import { type DataColumn, DataTable } from '@/components/ui/data-table'
import { TextLink } from '@/components/ui/text-link'
import { conceptPath } from '@/lib/client/graphs'
import type { ConceptHit, ConceptMatch } from '@/lib/core/domain/concept-list'

type ConceptTableProps = { graphId: number; hits: readonly ConceptHit[]; isSearch: boolean }

export function ConceptTable({ graphId, hits, isSearch }: ConceptTableProps) {
  const match: DataColumn<ConceptHit> = {
    key: 'match',
    header: 'Found by',
    cell: (hit) => (hit.match ? <MatchText match={hit.match} label={hit.label} /> : null),
  }
  return (
    <DataTable<ConceptHit>
      caption="Concepts"
      rows={hits}
      rowKey={(hit) => hit.id}
      columns={[
        {
          key: 'concept',
          header: 'Concept',
          isRowHeader: true,
          className: 'min-w-48 wrap-anywhere',
          cell: (hit) => (
            <>
              <TextLink href={conceptPath(graphId, hit.id)}>{hit.label}</TextLink>
              <span className="block text-xs font-normal text-muted">{hit.id}</span>
            </>
          ),
        },
        { key: 'kind', header: 'Kind', cell: (hit) => <Badge>{hit.kind}</Badge> },
        ...(isSearch ? [match] : []),
        { key: 'children', header: 'Below it', align: 'end', cell: (hit) => formatCount(hit.children) },
      ]}
    />
  )
}

const ways = {
  id: 'its id, or one elsewhere',
  label: 'its label',
  synonym: 'the synonym',
  prefix: 'the beginning of',
  words: 'the words of',
  fuzzy: 'the spelling of',
} as const

function MatchText({ match: { how, wording, similarity }, label }: { match: ConceptMatch; label: string }) {
  const isOther = wording !== label && how !== 'id'
  const says =
    wording === label && (how === 'prefix' || how === 'words' || how === 'fuzzy') ? `${ways[how]} its label` : ways[how]
  return (
    <span className="wrap-anywhere">
      {says}
      {isOther ? <> “{wording}”</> : null}
      {similarity === null ? null : <span className="text-muted"> ({Math.round(similarity * 100)} % alike)</span>}
    </span>
  )
}
