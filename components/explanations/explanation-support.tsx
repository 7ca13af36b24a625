// What each new finding says of each hypothesis, with the annotation of the graph that it came from.
import { formatMetric } from '@/components/plots/number-text'
import { percent } from '@/components/trees/turn-summary'
import { type DataColumn, DataTable } from '@/components/ui/data-table'
import type {
  ExplainedFinding,
  ExplainedTurn,
  ExplainedUpdate,
  SupportPart,
  UpdatePart,
} from '@/lib/core/domain/explained-turn'
import { Formula } from './explanation-fold'
import { ConceptName, SourceName, TermName, useNames } from './explanation-names'
import { originWords } from './likelihood-words'
import { oddsWords } from './update-words'

type ExplanationSupportProps = { turn: ExplainedTurn; update: ExplainedUpdate }

export function ExplanationSupport({ turn, update }: ExplanationSupportProps) {
  return (
    <div className="grid min-w-0 gap-2">
      <h5 className="text-xs font-semibold text-muted">What the new findings say of each hypothesis</h5>
      {update.parts.map((part) => (
        <HypothesisSupport key={part.term.concept ?? part.term.label} part={part} findings={turn.findings} />
      ))}
      <Formula section="4. How a finding supports a hypothesis">
        support = ln(P / background) where present, ln((1 − P) / (1 − background)) where absent
      </Formula>
    </div>
  )
}

type HypothesisSupportProps = { part: UpdatePart; findings: readonly ExplainedFinding[] }

function HypothesisSupport({ part, findings }: HypothesisSupportProps) {
  const names = useNames()
  const { parts, hidden, sum, total } = part.support
  const name = names.termName(part.term)
  if (part.term.concept === null)
    return (
      <p className="text-muted">
        <TermName term={part.term} />: the findings say nothing of it.
      </p>
    )
  const rows = parts.flatMap((each) => {
    const said = findings[each.finding]
    return said ? [{ ...each, said }] : []
  })
  return (
    <details className="min-w-0">
      <summary className="cursor-pointer rounded">
        {name}{' '}
        <span className="text-muted tabular-nums">
          {total.toFixed(2)} · {oddsWords(total)}
        </span>
      </summary>
      <div className="mt-1 grid min-w-0 gap-1">
        <DataTable caption={`Support for ${name}`} columns={columns} rows={rows} rowKey={(row) => row.finding} />
        {hidden.findings > 0 ? (
          <p className="text-xs text-muted">
            {hidden.findings} more findings add {hidden.s.toFixed(2)}.
          </p>
        ) : null}
        {sum === total ? null : (
          <p className="text-xs text-muted">
            The sum of {sum.toFixed(2)} is cut to ±4.6, so that no turn decides alone.
          </p>
        )}
      </div>
    </details>
  )
}

type Row = SupportPart & { said: ExplainedFinding }

const columns: DataColumn<Row>[] = [
  {
    key: 'finding',
    header: 'Finding',
    isRowHeader: true,
    cell: ({ said }) => (
      <>
        <TermName term={said.term} /> <span className="text-xs text-muted">{said.polarity}</span>
      </>
    ),
  },
  { key: 'p', header: 'In this disease', align: 'end', cell: ({ likelihood }) => percent(likelihood.value) },
  { key: 'background', header: 'In all diseases', align: 'end', cell: ({ said }) => <Background said={said} /> },
  {
    key: 's',
    header: 'Support',
    align: 'end',
    cell: ({ s }) => (
      <>
        {s.toFixed(2)} <span className="block text-xs whitespace-nowrap text-muted">{oddsWords(s)}</span>
      </>
    ),
  },
  { key: 'origin', header: 'Where it comes from', cell: (row) => <Origin row={row} /> },
]

function Background({ said: { background } }: { said: ExplainedFinding }) {
  if (!background) return '—'
  const title = `(${formatMetric(background.sum)} + 0.5) / (${background.diseases} + 1)`
  return <span title={title}>{percent(background.rate)}</span>
}

function Origin({ row: { likelihood, said } }: { row: Row }) {
  const names = useNames()
  const { annotation } = likelihood
  return (
    <span className="text-xs">
      {said.background ? originWords(names, likelihood, said.background) : null}
      {annotation ? (
        <span className="block text-muted">
          <ConceptName id={annotation.finding} /> of <ConceptName id={annotation.disease} />; source:{' '}
          <SourceName source={annotation.source} />
        </span>
      ) : null}
    </span>
  )
}
