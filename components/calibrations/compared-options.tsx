// What two runs were made with and what each certifies, side by side; what differs is marked.
import { estimateWords } from '@/components/plots/estimate-text'
import { formatCount, formatMetric, formatPercent } from '@/components/plots/number-text'
import { Badge } from '@/components/ui/badge'
import { type SortedColumn, SortedTable } from '@/components/ui/sorted-table'
import { TextLink } from '@/components/ui/text-link'
import type { Estimate } from '@/lib/core/calibration/estimate'
import type { CalibrationDetail } from '@/lib/core/domain/calibration-run'
import { refusalWords } from './refusal-words'

type Row = { name: string; a: string; b: string }
type Told = (run: CalibrationDetail) => string

const figureWords = (estimate: Estimate) => (estimate.value === null ? 'none' : estimateWords(estimate))

const told: [string, Told][] = [
  ['Threshold', (run) => run.threshold?.toFixed(3) ?? refusalWords(run) ?? '—'],
  ['Precision of the certified', ({ result }) => figureWords(result.after.precision)],
  ['Recall of the certified', ({ result }) => figureWords(result.after.recall)],
  ['Yield of the certified', ({ result }) => figureWords(result.after.yield)],
  ['Multiplier of the metric thresholds', ({ result }) => formatMetric(result.rule.value)],
  ['Target precision', ({ options }) => formatPercent(1 - options.alpha)],
  ['Level of its look', ({ result }) => (result.level ?? result.delta).toPrecision(3)],
  ['Look and budget', ({ budget }) => (budget ? `look ${budget.look}, ${budget.name}` : 'none, from before budgets')],
  ['Seed', ({ options }) => String(options.seed)],
  ['Simulated reviews', ({ includesSimulated }) => (includesSimulated ? 'included' : 'left out')],
  ['Rounds', ({ rounds }) => rounds.map(({ name }) => name).join(', ') || 'none'],
  ['Labels', ({ labels }) => formatCount(labels)],
  ['Cases', ({ cases }) => formatCount(cases)],
  ['Graph', ({ graph }) => graph],
]

export function ComparedOptions({ a, b, fileName }: { a: CalibrationDetail; b: CalibrationDetail; fileName: string }) {
  const columns: SortedColumn<Row>[] = [
    { key: 'name', header: 'What', value: ({ name }) => name, isRowHeader: true },
    { key: 'a', header: `A: calibration ${a.id}`, value: (row) => row.a },
    { key: 'b', header: `B: calibration ${b.id}`, value: (row) => row.b },
    {
      key: 'differs',
      header: 'Differs',
      value: (row) => (row.a === row.b ? 'no' : 'yes'),
      cell: (row) => (row.a === row.b ? '' : <Badge tone="accent">differs</Badge>),
    },
  ]
  return (
    <>
      <p className="text-xs">
        <TextLink href={`/calibrations/${a.id}`}>Calibration {a.id}</TextLink> ·{' '}
        <TextLink href={`/calibrations/${b.id}`}>Calibration {b.id}</TextLink>
      </p>
      <SortedTable<Row>
        caption="Options and thresholds"
        columns={columns}
        rows={told.map(([name, tell]) => ({ name, a: tell(a), b: tell(b) }))}
        rowKey={({ name }) => name}
        urlKey="options"
        fileName={`${fileName}-options`}
      />
    </>
  )
}
