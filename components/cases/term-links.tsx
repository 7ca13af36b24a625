// How the terms of a case link to the graph; open ones first, with candidates for a person to choose from.
import { Badge, type Tone } from '@/components/ui/badge'
import { DataTable } from '@/components/ui/data-table'
import type { TermLink } from '@/lib/core/domain/case-list'
import { ConceptChoice } from './concept-choice'

const tones: Record<TermLink['status'], Tone> = { linked: 'good', ambiguous: 'warn', unmapped: 'warn' }
const rank: Record<TermLink['status'], number> = { ambiguous: 0, unmapped: 1, linked: 2 }
const keyOf = (link: TermLink) => `${link.kind} ${link.label}`

export function TermLinks({ links }: { links: readonly TermLink[] }) {
  const rows = links.toSorted((a, b) => rank[a.status] - rank[b.status])
  return (
    <DataTable<TermLink>
      caption="Term links"
      rows={rows}
      rowKey={keyOf}
      empty="This case holds no term that could be linked."
      columns={[
        { key: 'term', header: 'Term', isRowHeader: true, cell: (row) => row.label },
        { key: 'kind', header: 'Kind', cell: (row) => row.kind },
        { key: 'status', header: 'Status', cell: (row) => <Badge tone={tones[row.status]}>{row.status}</Badge> },
        {
          key: 'concept',
          header: 'Concept',
          className: 'min-w-72',
          cell: (row) => (row.status === 'linked' ? <LinkedConcept link={row} /> : <ConceptChoice link={row} />),
        },
      ]}
    />
  )
}

const LinkedConcept = ({ link }: { link: TermLink }) => (
  <>
    {link.conceptLabel} <code className="text-xs text-muted">{link.conceptId}</code>
  </>
)
