// What is thin or doubtful in a graph version, each with examples that lead to the concepts.
'use client'
import { useQuery } from '@tanstack/react-query'
import { formatCount } from '@/components/plots/number-text'
import { DataTable } from '@/components/ui/data-table'
import { Loaded } from '@/components/ui/loaded'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { conceptPath, graphIntegrityQuery } from '@/lib/client/graphs'
import type { GraphIntegrity } from '@/lib/core/domain/graph-integrity'
import { type IntegrityExample, type IntegrityRow, integrityRows } from './integrity-rows'

export function GraphIntegritySection({ graphId }: { graphId: number }) {
  const query = useQuery(graphIntegrityQuery(graphId))
  return (
    <Section
      title="Integrity"
      description={query.data ? inFigures(query.data) : 'Checking the whole version takes some seconds the first time.'}
    >
      <Loaded query={query} lines={6}>
        {(report) => <IntegrityTable graphId={graphId} rows={integrityRows(report)} />}
      </Loaded>
    </Section>
  )
}

function inFigures({ frequencies, depth }: GraphIntegrity): string {
  const { stated, unstated, excluded } = frequencies
  const parts = [
    `Frequencies of findings: ${formatCount(stated)} stated, ${formatCount(unstated)} not stated, ${formatCount(excluded)} excluded.`,
    `Longest way up: ${depth.disease} edges among diseases, ${depth.finding} among findings.`,
  ]
  return parts.join(' ')
}

function IntegrityTable({ graphId, rows }: { graphId: number; rows: IntegrityRow[] }) {
  return (
    <DataTable<IntegrityRow>
      caption="Integrity"
      rows={rows}
      rowKey={(row) => `${row.what} ${row.kind}`}
      empty="Nothing thin or doubtful was found."
      columns={[
        { key: 'what', header: 'Found', isRowHeader: true, className: 'min-w-40', cell: (row) => row.what },
        { key: 'kind', header: 'Kind', cell: (row) => row.kind },
        { key: 'count', header: 'Number', align: 'end', cell: (row) => formatCount(row.count) },
        { key: 'consequence', header: 'What follows', className: 'min-w-48', cell: (row) => row.consequence },
        {
          key: 'examples',
          header: 'Examples',
          className: 'min-w-56 wrap-anywhere',
          cell: (row) => <Examples graphId={graphId} row={row} />,
        },
      ]}
    />
  )
}

function Examples({ graphId, row }: { graphId: number; row: IntegrityRow }) {
  const { examples, count, what, kind } = row
  if (examples.length === 0) return null
  const all = examples.length === count ? `Show ${count === 1 ? 'it' : `all ${count}`}` : `Show ${examples.length}`
  return (
    <details>
      <summary className="w-fit cursor-pointer text-xs font-medium text-accent">
        {all}
        <span className="sr-only">
          : {what}, {kind}
        </span>
      </summary>
      <ul className="mt-1 grid gap-1">
        {examples.map((example) => (
          <li key={`${example.name} ${example.concepts[0]?.id}`}>
            <Example graphId={graphId} example={example} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function Example({ graphId, example: { name, concepts } }: { graphId: number; example: IntegrityExample }) {
  return (
    <>
      {name === null ? null : <span className="text-muted">{name}: </span>}
      {concepts.map(({ id, label }, at) => (
        <span key={id}>
          {at > 0 ? ', ' : ''}
          <TextLink href={conceptPath(graphId, id)}>{label}</TextLink> <span className="text-xs text-muted">{id}</span>
        </span>
      ))}
    </>
  )
}
