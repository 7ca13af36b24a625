// How each metric is spread by what physicians said of the trajectories, and how well it parts them.
'use client'
import { useQuery } from '@tanstack/react-query'
import { EstimateText } from '@/components/plots/estimate-text'
import { formatCount, formatMetric } from '@/components/plots/number-text'
import { ButtonLink } from '@/components/ui/button-link'
import { Checkbox } from '@/components/ui/checkbox'
import { EmptyState } from '@/components/ui/empty-state'
import { Loaded } from '@/components/ui/loaded'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { SortedTable } from '@/components/ui/sorted-table'
import { type AuditQuery, distributionsQuery } from '@/lib/client/quality'
import type { HumanLabel } from '@/lib/core/domain/audit-scope'
import type { MetricDistribution, MetricDistributions } from '@/lib/core/domain/metric-distribution'
import { rowsHref } from './audit-links'
import { CountLink } from './count-link'
import { labelNames } from './label-words'
import { MetricHistogram, metricTitle } from './metric-histogram'
import { RoundPicker } from './round-picker'
import { ScopeFilters } from './scope-filters'
import { useAuditScope } from './use-audit-scope'

export function MetricsView() {
  const { query, of, change } = useAuditScope(['rounds', 'simulated', 'specialty', 'teacher', 'outcome'])
  const { of: shown, change: show } = useAuditScope(['alike'])
  const isWeighted = shown('alike') !== 'yes'
  const found = useQuery(distributionsQuery(query))
  const isSimulated = of('simulated') === 'yes'
  return (
    <>
      <PageHeader
        title="Metrics by label"
        description="How each metric is spread among trajectories that physicians accepted, rejected or never judged. Labels come from probability samples only."
      />
      <RoundPicker rounds={found.data?.rounds} simulated={isSimulated} needsProbability onChange={change} />
      <ScopeFilters
        specialties={found.data?.specialties ?? []}
        teachers={found.data?.teachers ?? []}
        value={of}
        onChange={change}
      />
      <Checkbox isSelected={isWeighted} onChange={(isOn) => show({ alike: isOn ? undefined : 'yes' })} className="mb-3">
        Weigh judged trajectories by 1/π, so that they stand for all that could be drawn
      </Checkbox>
      <Loaded query={found} lines={12} isChosen>
        {(data) =>
          data.trajectories === 0 ? <Nothing /> : <Figures of={data} query={query} isWeighted={isWeighted} />
        }
      </Loaded>
    </>
  )
}

const Nothing = () => (
  <EmptyState title="No scored trajectory is in here" actions={<ButtonLink href="/scores">Score trees</ButtonLink>}>
    Widen the filters, or score trees under the graph in force.
  </EmptyState>
)

type FiguresProps = { of: MetricDistributions; query: AuditQuery; isWeighted: boolean }

function Figures({ of, query, isWeighted }: FiguresProps) {
  return (
    <>
      {of.judged === 0 ? (
        <EmptyState title="Nothing was judged yet" actions={<ButtonLink href="/rounds">Open a round</ButtonLink>}>
          Once physicians have judged trajectories of a probability sample, their metrics stand beside all others here.
        </EmptyState>
      ) : null}
      <p className="my-3 text-muted">
        {formatCount(of.judged)} judged trajectories of {formatCount(of.cases)} cases, among{' '}
        {formatCount(of.trajectories)} scored ones. Intervals: 95 %, {formatCount(of.resamples)} resamples of whole
        cases.
      </p>
      <div className="mb-6 grid gap-6 md:grid-cols-2">
        {of.metrics.map((metric) => (
          <MetricHistogram key={metric.metric} of={metric} isWeighted={isWeighted} />
        ))}
      </div>
      <Section title="Figures" description="AUROC: of the trajectories accepted in full against the other judged ones.">
        <MetricTable metrics={of.metrics} query={query} />
      </Section>
    </>
  )
}

function MetricTable({ metrics, query }: { metrics: readonly MetricDistribution[]; query: AuditQuery }) {
  const find = (row: MetricDistribution, label: HumanLabel) => row.distributions.find((one) => one.label === label)
  const linked = (row: MetricDistribution, label: HumanLabel) => {
    const own = find(row, label)
    const stage = label === 'unjudged' ? {} : { stage: 'reviewed' }
    const href = rowsHref('trajectories', {
      ...query,
      ...stage,
      label,
      decision: 'any',
      metric: row.metric,
      from: 0,
      to: 1,
    })
    return (
      <>
        <CountLink count={own?.n ?? 0} href={href} />
        <span className="block text-xs text-muted" title="mean, and weighted by 1/π">
          {formatMetric(own?.mean ?? null)} / {formatMetric(own?.weightedMean ?? null)}
        </span>
      </>
    )
  }
  return (
    <SortedTable<MetricDistribution>
      caption="Metrics by label"
      fileName="audit-metrics"
      urlKey="metrics"
      rows={metrics}
      rowKey={({ metric }) => metric}
      columns={[
        { key: 'metric', header: 'Metric', isRowHeader: true, value: ({ metric }) => metricTitle(metric) },
        ...(Object.keys(labelNames) as HumanLabel[]).map((label) => ({
          ...{ key: label, header: `${labelNames[label]}: n, means`, align: 'end' as const },
          value: (row: MetricDistribution) => find(row, label)?.n ?? null,
          cell: (row: MetricDistribution) => linked(row, label),
        })),
        {
          ...{ key: 'auroc', header: 'AUROC, weighted', align: 'end' as const },
          value: ({ auroc }) => auroc.value,
          cell: ({ auroc }) => <EstimateText estimate={auroc} />,
        },
        {
          ...{ key: 'alike', header: 'AUROC, unweighted', align: 'end' as const },
          value: ({ aurocUnweighted }) => aurocUnweighted.value,
          cell: ({ aurocUnweighted }) => <EstimateText estimate={aurocUnweighted} />,
        },
      ]}
    />
  )
}
