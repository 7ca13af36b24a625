// Terms as rows, each with its choice of a concept; a choice made leads on to the next row that waits for one.
'use client'
import { useState } from 'react'
import { Badge, type Tone } from '@/components/ui/badge'
import { DataTable } from '@/components/ui/data-table'
import type { TermPart, TermRow, TermStatus } from '@/lib/core/domain/term'
import { usesText } from './candidate-words'
import { focusChoice } from './term-choice'
import { TermConcept } from './term-concept'

const tones: Record<TermStatus, Tone> = { unmapped: 'warn', ambiguous: 'warn', chosen: 'accent', linked: 'good' }

const NONE: ReadonlyMap<number, TermStatus> = new Map()

export function TermTable({ terms }: { terms: readonly TermRow[] }) {
  // The list is not read anew after a choice; how its term stands is known until it is.
  const [chosen, setChosen] = useState({ terms, statuses: NONE })
  const statuses = chosen.terms === terms ? chosen.statuses : NONE
  const note = (row: TermRow, status: TermStatus) =>
    setChosen((known) => {
      const before = known.terms === terms ? known.statuses : NONE
      return { terms, statuses: new Map([...before, [row.id, status]]) }
    })
  return (
    <DataTable<TermRow>
      caption="Terms"
      rows={terms}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'term',
          header: 'Term',
          isRowHeader: true,
          className: 'w-1/3 min-w-52',
          cell: (row) => <TermName term={row} status={statuses.get(row.id)} />,
        },
        { key: 'uses', header: 'Used in', className: 'w-40', cell: (row) => usesText(row) },
        {
          key: 'concept',
          header: 'Concept it means',
          className: 'min-w-80',
          cell: (row) => (
            <TermConcept
              key={row.status}
              term={row}
              onMade={() => focusAfter(terms, row)}
              onStatus={(status) => note(row, status)}
            />
          ),
        },
      ]}
    />
  )
}

/** On to the next row with a form; where none follows, the focus stays. */
const focusAfter = (terms: readonly TermRow[], term: TermRow) => terms.slice(terms.indexOf(term) + 1).some(focusChoice)

/** `status`: how it stands by now, where that has changed since the list was read. */
export function TermName({ term, status = term.status }: { term: TermRow; status?: TermStatus }) {
  return (
    <>
      <span className="wrap-break-word">{term.label}</span>
      <span className="mt-1 flex flex-wrap gap-1">
        <Badge>{term.kind}</Badge>
        <Badge tone={tones[status]}>{status}</Badge>
      </span>
      {term.parts.some(({ conceptId }) => conceptId !== null) ? <PartList parts={term.parts} /> : null}
    </>
  )
}

function PartList({ parts }: { parts: readonly TermPart[] }) {
  return (
    <ul aria-label="Its parts" className="mt-1.5 grid gap-0.5 text-xs font-normal text-muted">
      {parts.map(({ label, conceptId, conceptLabel }) => (
        <li key={label}>
          “{label}”: {conceptId === null ? 'no concept' : (conceptLabel ?? conceptId)}
        </li>
      ))}
    </ul>
  )
}
