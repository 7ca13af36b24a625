// The metrics of a trajectory with the sums they came from, its outcome, its coverage and the filter's decision.
import { formatMetric } from '@/components/plots/number-text'
import { DecisionBadge } from '@/components/trees/decision-badge'
import { FailedConditions } from '@/components/trees/failed-conditions'
import { metricMeaning } from '@/components/trees/metric-meaning'
import { OutcomeBadge } from '@/components/trees/outcome-badge'
import { type DataColumn, DataTable } from '@/components/ui/data-table'
import { DescriptionList } from '@/components/ui/description-list'
import type { ExplainedCoverage, ExplainedMetrics, TrajectoryExplanation } from '@/lib/core/domain/explanation'
import { type MetricName, metricNames } from '@/lib/core/domain/score'
import { TermName, useNames } from './explanation-names'
import { outcomeWords } from './outcome-words'

export function ExplanationSummary({ explanation }: { explanation: TrajectoryExplanation }) {
  const names = useNames()
  const { metrics, outcome, coverage, decision, acceptance, filter, turnIds } = explanation
  const kept = decision.kind === 'truncate' ? ` to the first ${decision.turns} of ${turnIds.length} turns` : ''
  const items = [
    {
      term: 'Outcome',
      value: (
        <>
          <OutcomeBadge outcome={outcome.value} /> {outcomeWords(names, outcome)}
        </>
      ),
    },
    { term: 'Coverage', value: <Coverage coverage={coverage} /> },
    {
      term: 'Filter',
      value: (
        <>
          <DecisionBadge decision={decision.kind} />
          {kept} by the {filter}
          {acceptance === null ? '' : `; predicted acceptance ${formatMetric(acceptance)}`}
          {decision.failed.length > 0 ? <FailedConditions failed={decision.failed} /> : null}
        </>
      ),
    },
  ]
  return (
    <div className="grid min-w-0 gap-3">
      <DataTable
        caption="The five metrics and what they came from"
        columns={columns}
        rows={metricNames.map((name) => ({ name, value: metrics[name].value, words: sumWords[name](metrics) }))}
        rowKey={(row) => row.name}
      />
      <DescriptionList items={items} />
    </div>
  )
}

type Row = { name: MetricName; value: number | null; words: string }
const columns: DataColumn<Row>[] = [
  { key: 'name', header: 'Metric', isRowHeader: true, cell: ({ name }) => name.toUpperCase() },
  { key: 'value', header: 'Value', align: 'end', cell: ({ value }) => formatMetric(value) },
  {
    key: 'words',
    header: 'Comes from',
    cell: ({ name, words }) => (
      <>
        {words}
        <span className="block text-xs text-muted">{metricMeaning[name]}</span>
      </>
    ),
  },
]

const turnsWord = (count: number) => `${count} ${count === 1 ? 'turn' : 'turns'}`

const sumWords: Record<MetricName, (metrics: ExplainedMetrics) => string> = {
  dtc: ({ dtc: { closeness, backsliding } }) =>
    closeness === null
      ? 'the true diagnosis is not in the graph'
      : `last closeness ${formatMetric(closeness)} × (1 − backsliding ${formatMetric(Math.min(1, backsliding))})`,
  rac: ({ rac: { sum, turns } }) => meanWords(sum, turns),
  buc: ({ buc: { sum, turns } }) => meanWords(sum, turns),
  og: ({ og: { grounded, orders } }) =>
    orders === 0
      ? 'no test was ordered'
      : `${grounded} grounded of ${orders} ordered ${orders === 1 ? 'test' : 'tests'}`,
  mtc: ({ mtc: { coherent, turns } }) => `${coherent} of ${turnsWord(turns)} without a flag`,
}

const meanWords = (sum: number, turns: number) =>
  turns === 0 ? 'no turn with an update' : `mean of ${turnsWord(turns)} with an update: ${formatMetric(sum)} / ${turns}`

function Coverage({ coverage: { value, mapped, all, unmapped, hidden } }: { coverage: ExplainedCoverage }) {
  return (
    <>
      {formatMetric(value)}: {mapped} of {all} terms link to the graph.
      {unmapped.length > 0 ? (
        <ul className="grid gap-0.5">
          {unmapped.map(({ kind, term, occurrences }) => (
            <li key={`${kind} ${term.label}`}>
              <TermName term={term} />{' '}
              <span className="text-xs text-muted">
                {kind}, {occurrences === 1 ? 'once' : `${occurrences} times`}
              </span>
            </li>
          ))}
          {hidden > 0 ? <li className="text-xs text-muted">and {hidden} more wordings</li> : null}
        </ul>
      ) : null}
    </>
  )
}
