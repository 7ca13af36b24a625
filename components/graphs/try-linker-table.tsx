// What the linker read in a text, one row a mention in the order of the text.
import { waysOfReading } from '@/components/cases/linked-text'
import { Badge } from '@/components/ui/badge'
import { DataTable } from '@/components/ui/data-table'
import type { LinkTextAnswer } from '@/lib/core/domain/text-link'

type Row = { start: number; text: string; kind: string; concept: string; id: string | null; said: string; how: string }

const passedReasons = { 'family-history': 'said of a relative', hypothetical: 'not stated as a fact' }

function rowsOf({ links, ambiguous, passedOver }: LinkTextAnswer): Row[] {
  const rows: Row[] = [
    ...links.map(({ start, text, kind, label, concept, polarity, how }) => ({
      ...{ start, text, kind, id: concept },
      concept: label,
      said: polarity,
      how: waysOfReading[how],
    })),
    ...ambiguous.map(({ start, text, kind, polarity, candidates }) => ({
      ...{ start, text, kind, id: null },
      concept: candidates.map(({ label, id }) => `${label} (${id})`).join(' or '),
      said: polarity,
      how: 'ambiguous: not linked',
    })),
    ...passedOver.map(({ start, text, kind, label, concept, reason }) => ({
      ...{ start, text, kind, id: concept },
      concept: label,
      said: 'passed over',
      how: passedReasons[reason],
    })),
  ]
  return rows.sort((a, b) => a.start - b.start)
}

export function TryLinkerTable({ answer }: { answer: LinkTextAnswer }) {
  return (
    <DataTable<Row>
      caption={`Mentions of concepts of ${answer.graph}`}
      rows={rowsOf(answer)}
      rowKey={(row) => row.start}
      empty="The text mentions no concept of the graph."
      columns={[
        { key: 'text', header: 'Words', isRowHeader: true, cell: (row) => row.text },
        {
          key: 'concept',
          header: 'Concept',
          cell: (row) => (
            <>
              {row.concept} {row.id ? <code className="text-xs text-muted">{row.id}</code> : null}
            </>
          ),
        },
        { key: 'kind', header: 'Kind', cell: (row) => row.kind },
        {
          key: 'said',
          header: 'Said to be',
          cell: (row) => <Badge tone={row.said === 'present' ? 'accent' : 'neutral'}>{row.said}</Badge>,
        },
        { key: 'how', header: 'Recognised by', cell: (row) => row.how },
      ]}
    />
  )
}
