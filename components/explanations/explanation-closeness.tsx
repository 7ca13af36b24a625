// How close the belief of a turn is to the true diagnosis: in words, and hypothesis by hypothesis.
import { formatMetric } from '@/components/plots/number-text'
import { percent } from '@/components/trees/turn-summary'
import { type DataColumn, DataTable } from '@/components/ui/data-table'
import type { ClosenessPart, ExplainedCloseness } from '@/lib/core/domain/explained-turn'
import { closenessWords } from './closeness-words'
import { ExplanationFold, Formula } from './explanation-fold'
import { ConceptName, TermName, useNames } from './explanation-names'

export function ExplanationCloseness({ closeness }: { closeness: ExplainedCloseness | null }) {
  const names = useNames()
  if (!closeness)
    return <p className="text-muted">The true diagnosis links to no disease of the graph: no closeness, and no DTC.</p>
  const { parts, hidden, backslid } = closeness
  return (
    <ExplanationFold
      title="Closeness to the truth"
      figure={formatMetric(closeness.sum)}
      words={closenessWords(names, closeness)}
    >
      <DataTable caption="Closeness of each hypothesis" columns={columns} rows={parts} rowKey={keyOf} />
      {hidden.hypotheses > 0 ? (
        <p className="text-xs text-muted">
          {hidden.hypotheses} more hypotheses add {formatMetric(hidden.share)}.
        </p>
      ) : null}
      {backslid > 0 ? <p>The fall of {formatMetric(backslid)} counts as backsliding and lowers DTC.</p> : null}
      <Formula section="3. Closeness of two diseases">
        closeness = 2 × IC(in common) / (IC(hypothesis) + IC(truth)); turn = sum of belief × closeness
      </Formula>
    </ExplanationFold>
  )
}

const keyOf = ({ term }: ClosenessPart) => term.concept ?? term.label

const columns: DataColumn<ClosenessPart>[] = [
  { key: 'term', header: 'Hypothesis', isRowHeader: true, cell: ({ term }) => <TermName term={term} /> },
  { key: 'p', header: 'Belief', align: 'end', cell: ({ p }) => percent(p) },
  { key: 'ancestor', header: 'In common with the truth', cell: (part) => <InCommon part={part} /> },
  { key: 'closeness', header: 'Closeness', align: 'end', cell: ({ closeness }) => formatMetric(closeness) },
  { key: 'share', header: 'Adds', align: 'end', cell: ({ share }) => formatMetric(share) },
]

function InCommon({ part: { similarity } }: { part: ClosenessPart }) {
  if (!similarity) return <span className="text-muted">not in the graph: counts nothing</span>
  if (similarity.value === 1) return 'the true diagnosis itself'
  if (similarity.ancestor === null) return <span className="text-muted">nothing</span>
  const { first, second, shared } = similarity
  return (
    <>
      <ConceptName id={similarity.ancestor} />
      <span className="block text-xs text-muted tabular-nums">
        2 × {formatMetric(shared)} / ({formatMetric(first)} + {formatMetric(second)})
      </span>
    </>
  )
}
