// The cases of an evaluation: the truth, what was diagnosed, and how it was reached.
'use client'
import { formatMetric } from '@/components/plots/number-text'
import { kindText } from '@/components/runs/run-words'
import { OutcomeBadge } from '@/components/trees/outcome-badge'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { type DataColumn, DataTable } from '@/components/ui/data-table'
import { TextLink } from '@/components/ui/text-link'
import type { EvaluationCaseRow, Judgment } from '@/lib/core/domain/evaluation'

type EvaluationCaseTableProps = {
  rows: readonly EvaluationCaseRow[]
  hasJudge: boolean
  onOpen: (row: EvaluationCaseRow) => void
}

export function EvaluationCaseTable({ rows, hasJudge, onOpen }: EvaluationCaseTableProps) {
  const judged: DataColumn<EvaluationCaseRow> = {
    ...{ key: 'judged', header: 'Judge' },
    cell: ({ result }) => <JudgmentBadge judgment={result.judgment} defect={result.judgeDefect} />,
  }
  return (
    <DataTable<EvaluationCaseRow>
      caption="Cases of the evaluation"
      rows={rows}
      rowKey={(row) => `${row.caseId} ${row.mode}`}
      empty="No case has this outcome."
      columns={[
        {
          key: 'case',
          header: 'Case',
          isRowHeader: true,
          cell: (row) => (
            <>
              <TextLink href={`/cases/${row.caseId}`}>{row.title}</TextLink>
              <span className="block text-xs font-normal text-muted">{row.specialty}</span>
            </>
          ),
        },
        { key: 'outcome', header: 'Outcome', cell: ({ result }) => <OutcomeBadge outcome={result.outcome} /> },
        ...(hasJudge ? [judged] : []),
        { key: 'truth', header: 'True diagnosis', cell: (row) => row.truth },
        { key: 'said', header: 'Diagnosed', cell: ({ result }) => <Diagnosed result={result} /> },
        { key: 'turns', header: 'Turns', align: 'end', cell: ({ result }) => result.turns },
        { key: 'precision', header: 'Precision', align: 'end', cell: ({ result }) => formatMetric(result.precision) },
        { key: 'recall', header: 'Recall', align: 'end', cell: ({ result }) => formatMetric(result.recall) },
        {
          key: 'open',
          header: 'Path',
          align: 'end',
          cell: (row) => (
            <Button size="sm" aria-label={`Path of ${row.title}`} onPress={() => onOpen(row)}>
              Path
            </Button>
          ),
        },
      ]}
    />
  )
}

const Diagnosed = ({ result }: { result: EvaluationCaseRow['result'] }) => (
  <>
    {result.diagnosis ?? <span className="text-muted">none</span>}
    {result.defect ? <span className="block text-xs text-bad">{kindText(result.defect)}</span> : null}
  </>
)

export function JudgmentBadge({ judgment, defect }: { judgment: Judgment | null; defect: string | null }) {
  if (judgment)
    return (
      <Badge tone={judgment.isSame ? 'good' : 'bad'} title={judgment.reason}>
        {judgment.isSame ? 'same' : 'another'}
      </Badge>
    )
  return <span className="text-xs text-muted">{defect ? kindText(defect) : '—'}</span>
}
