// How the terms of a case link to the graph: open ones with candidates for a person to choose from, the others folded away.
import { TermConcept } from '@/components/terms/term-concept'
import { TermName } from '@/components/terms/term-table'
import { DataTable } from '@/components/ui/data-table'
import { Notice } from '@/components/ui/notice'
import type { TermRow } from '@/lib/core/domain/term'

/** The concepts are those of the graph `graphId`. */
export function TermLinks({ links, graphId }: { links: readonly TermRow[]; graphId: number | null }) {
  const open = links.filter((link) => link.status === 'unmapped' || link.status === 'ambiguous')
  if (links.length === 0) return <Notice>No knowledge graph is active yet, so nothing links.</Notice>
  const settled = links.filter((link) => !open.includes(link))
  return (
    <div className="grid gap-3">
      {open.length > 0 ? (
        <TermRows caption="Terms without a concept" terms={open} graphId={graphId} />
      ) : (
        <Notice tone="good">
          Every term of this case links to a concept of the graph, or a person has chosen for it.
        </Notice>
      )}
      {settled.length > 0 ? (
        <details>
          <summary className="w-fit cursor-pointer text-xs font-medium text-accent">
            Show {settled.length === 1 ? 'the linked term' : `the ${settled.length} linked terms`}
          </summary>
          <div className="mt-2">
            <TermRows caption="Linked terms" terms={settled} graphId={graphId} />
          </div>
        </details>
      ) : null}
    </div>
  )
}

type TermRowsProps = { caption: string; terms: readonly TermRow[]; graphId: number | null }

function TermRows({ caption, terms, graphId }: TermRowsProps) {
  return (
    <DataTable<TermRow>
      caption={caption}
      rows={terms}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'term',
          header: 'Term',
          isRowHeader: true,
          className: 'w-1/3 min-w-52',
          cell: (row) => <TermName term={row} />,
        },
        {
          key: 'concept',
          header: 'Concept it means',
          className: 'min-w-80',
          cell: (row) => <TermConcept term={row} graphId={graphId} />,
        },
      ]}
    />
  )
}
