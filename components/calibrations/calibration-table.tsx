// The calibration runs as a table: what each certifies, which look it was, and two to be chosen for comparison.
'use client'
import { CircleCheck, CircleHelp } from 'lucide-react'
import { useState } from 'react'
import { formatMetric, formatPercent } from '@/components/plots/number-text'
import { SimulatedBadge } from '@/components/rounds/simulated-badge'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button-link'
import { Checkbox } from '@/components/ui/checkbox'
import { type SortedColumn, SortedTable } from '@/components/ui/sorted-table'
import { TextLink } from '@/components/ui/text-link'
import { TimeText } from '@/components/ui/time-text'
import { refusalWords } from './refusal-words'
import type { CalibrationSummary } from '@/lib/core/domain/calibration-run'

export function CalibrationTable({ runs }: { runs: readonly CalibrationSummary[] }) {
  const [chosen, setChosen] = useState<readonly number[]>([])
  /** The third one chosen takes the place of the first. */
  const toggle = (id: number) =>
    setChosen(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id].slice(-2))
  const choice: SortedColumn<CalibrationSummary> = {
    key: 'compare',
    header: 'Compare',
    value: ({ id }) => (chosen.includes(id) ? 'yes' : 'no'),
    cell: ({ id }) => (
      <Checkbox aria-label={`Compare calibration ${id}`} isSelected={chosen.includes(id)} onChange={() => toggle(id)}>
        {''}
      </Checkbox>
    ),
  }
  const [a, b] = chosen.toSorted((first, second) => first - second)
  return (
    <div className="grid min-w-0 gap-2">
      <SortedTable<CalibrationSummary>
        caption="Calibrations"
        rows={runs}
        rowKey={({ id }) => id}
        urlKey="runs"
        fileName="calibrations"
        filter
        columns={[...columns, choice]}
      />
      <div className="flex items-center justify-end gap-3" role="status">
        {a !== undefined && b !== undefined ? (
          <ButtonLink href={`/calibrations/compare?a=${a}&b=${b}`}>{`Compare ${a} and ${b}`}</ButtonLink>
        ) : runs.length > 1 ? (
          <p className="text-xs text-muted">Choose two runs to compare them.</p>
        ) : null}
      </div>
    </div>
  )
}

const standingWords = ({ isWithdrawn, isApplicable }: CalibrationSummary) =>
  isWithdrawn ? 'withdrawn' : isApplicable ? 'certifies' : 'other graph'

const stateWords = (run: CalibrationSummary) =>
  [run.isActive ? 'active' : '', refusalWords(run) ?? standingWords(run)].filter((word) => word !== '').join(', ')

function StateBadges({ run }: { run: CalibrationSummary }) {
  return (
    <span className="flex flex-wrap items-center gap-1.5">
      {run.isActive ? (
        <Badge tone="accent" icon={<CircleCheck aria-hidden />}>
          active
        </Badge>
      ) : null}
      {run.threshold === null ? (
        <Badge icon={<CircleHelp aria-hidden />}>{refusalWords(run)}</Badge>
      ) : (
        <Badge tone={run.isWithdrawn ? 'bad' : run.isApplicable ? 'good' : 'warn'}>{standingWords(run)}</Badge>
      )}
      {run.includesSimulated ? <SimulatedBadge /> : null}
    </span>
  )
}

const columns: SortedColumn<CalibrationSummary>[] = [
  {
    key: 'run',
    header: 'Run',
    isRowHeader: true,
    className: 'whitespace-nowrap',
    value: ({ id }) => id,
    cell: ({ id }) => <TextLink href={`/calibrations/${id}`}>Calibration {id}</TextLink>,
  },
  { key: 'state', header: 'State', value: stateWords, cell: (run) => <StateBadges run={run} /> },
  {
    key: 'threshold',
    header: 'Threshold',
    align: 'end',
    value: ({ threshold }) => threshold,
    cell: ({ threshold }) => formatMetric(threshold),
  },
  {
    key: 'target',
    header: 'Target',
    align: 'end',
    value: ({ options }) => 1 - options.alpha,
    cell: ({ options }) => formatPercent(1 - options.alpha),
  },
  {
    key: 'look',
    header: 'Look, level, budget',
    value: ({ budget, options }) =>
      budget ? `${budget.look}, ${budget.level.toPrecision(3)}, ${budget.name}` : `no budget, ${options.delta}`,
    cell: ({ budget, options }) =>
      budget ? (
        <>
          look {budget.look} at {budget.level.toPrecision(3)}
          <span className="block text-xs text-muted">
            of {budget.delta}, {budget.name}
          </span>
        </>
      ) : (
        <>
          δ {options.delta}
          <span className="block text-xs text-muted">from before budgets</span>
        </>
      ),
  },
  { key: 'labels', header: 'Labels', align: 'end', value: ({ labels }) => labels },
  { key: 'cases', header: 'Cases', align: 'end', value: ({ cases }) => cases },
  { key: 'graph', header: 'Graph', value: ({ graph }) => graph, className: 'whitespace-nowrap' },
  { key: 'by', header: 'Run by', value: ({ createdBy }) => createdBy ?? 'system' },
  { key: 'at', header: 'Run at', value: ({ createdAt }) => createdAt, cell: (run) => <TimeText iso={run.createdAt} /> },
]
