// How the terms of a case link to the graph: open ones with candidates for a person to choose from, linked ones folded away.
import { Badge } from '@/components/ui/badge'
import { DataTable } from '@/components/ui/data-table'
import { Notice } from '@/components/ui/notice'
import type { TermLink } from '@/lib/core/domain/case-list'
import { ConceptChoice } from './concept-choice'

const keyOf = (link: TermLink) => `${link.kind} ${link.label}`
const termColumn = { key: 'term', header: 'Term', isRowHeader: true, cell: (row: TermLink) => row.label }
const kindColumn = { key: 'kind', header: 'Kind', cell: (row: TermLink) => row.kind }

export function TermLinks({ links }: { links: readonly TermLink[] }) {
  const linked = links.filter((link) => link.status === 'linked')
  const open = links.filter((link) => link.status !== 'linked')
  return (
    <div className="grid gap-3">
      {open.length > 0 ? (
        <OpenTerms links={open} />
      ) : (
        <Notice tone="good">Every term of this case links to a concept of the graph.</Notice>
      )}
      {linked.length > 0 ? (
        <details>
          <summary className="w-fit cursor-pointer text-xs font-medium text-accent">
            Show {linked.length === 1 ? 'the linked term' : `the ${linked.length} linked terms`}
          </summary>
          <div className="mt-2">
            <LinkedTerms links={linked} />
          </div>
        </details>
      ) : null}
    </div>
  )
}

function OpenTerms({ links }: { links: readonly TermLink[] }) {
  return (
    <DataTable<TermLink>
      caption="Terms without a concept"
      rows={links}
      rowKey={keyOf}
      columns={[
        termColumn,
        kindColumn,
        { key: 'status', header: 'Status', cell: (row) => <Badge tone="warn">{row.status}</Badge> },
        { key: 'concept', header: 'Concept', className: 'min-w-72', cell: (row) => <ConceptChoice link={row} /> },
      ]}
    />
  )
}

function LinkedTerms({ links }: { links: readonly TermLink[] }) {
  return (
    <DataTable<TermLink>
      caption="Linked terms"
      rows={links}
      rowKey={keyOf}
      columns={[
        termColumn,
        kindColumn,
        { key: 'concept', header: 'Concept', cell: (row) => row.conceptLabel ?? '—' },
        { key: 'id', header: 'Id', cell: (row) => <code className="text-xs">{row.conceptId}</code> },
      ]}
    />
  )
}
