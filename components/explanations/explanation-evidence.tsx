// What a turn's findings add to what was known: news, known things, contradictions, and what the graph does not know.
import { Badge, type Tone } from '@/components/ui/badge'
import { type DataColumn, DataTable } from '@/components/ui/data-table'
import type { ExplainedFinding, ExplainedTurn } from '@/lib/core/domain/explained-turn'
import { ExplanationFold } from './explanation-fold'
import { evidenceWords } from './evidence-words'
import { TermName, useNames } from './explanation-names'
import { turnName } from './flag-words'

const looks: Record<ExplainedFinding['status'], { tone: Tone; word: string }> = {
  start: { tone: 'neutral', word: 'known from the start' },
  new: { tone: 'good', word: 'new' },
  known: { tone: 'neutral', word: 'known' },
  contradiction: { tone: 'bad', word: 'contradiction' },
}

export function ExplanationEvidence({ turn }: { turn: ExplainedTurn }) {
  const names = useNames()
  const { findings, hiddenFindings } = turn
  if (findings.length === 0) return <p className="text-muted">No finding came with this turn.</p>
  return (
    <ExplanationFold title="Findings" figure={findings.length + hiddenFindings} words={evidenceWords(names, turn)}>
      <DataTable
        caption="Findings of the turn"
        columns={columns}
        rows={numbered(findings)}
        rowKey={(row) => row.place}
      />
      {hiddenFindings > 0 ? <p className="text-xs text-muted">{hiddenFindings} more findings are not shown.</p> : null}
    </ExplanationFold>
  )
}

type Row = ExplainedFinding & { place: number }
const numbered = (findings: readonly ExplainedFinding[]): Row[] => findings.map((each, place) => ({ ...each, place }))

const columns: DataColumn<Row>[] = [
  { key: 'term', header: 'Finding', isRowHeader: true, cell: ({ term }) => <TermName term={term} /> },
  { key: 'polarity', header: '', cell: ({ polarity }) => polarity },
  { key: 'origin', header: 'From', cell: ({ test }) => (test === null ? 'the turn itself' : `the answer to ${test}`) },
  {
    key: 'status',
    header: 'Counts as',
    cell: ({ status, since, known }) => (
      <>
        <Badge tone={looks[status].tone}>{looks[status].word}</Badge>
        {status === 'known' ? <span className="text-xs text-muted"> since {turnName(since)}</span> : null}
        {status === 'contradiction' ? (
          <span className="text-xs text-muted">
            {' '}
            was {known} since {turnName(since)}
          </span>
        ) : null}
      </>
    ),
  },
]
