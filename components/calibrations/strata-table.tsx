// The certified set overall and per stratum: shown, not enough data, or below.
import { CircleCheck, CircleHelp, TriangleAlert } from 'lucide-react'
import { estimateWords, EstimateText } from '@/components/plots/estimate-text'
import { formatCount, formatMetric, formatSmall } from '@/components/plots/number-text'
import { Badge } from '@/components/ui/badge'
import { type SortedColumn, SortedTable } from '@/components/ui/sorted-table'
import type { CalibrationFile, CertifiedStratum } from '@/lib/core/formats/calibration-file'

const moreWords = ({ moreVerdicts }: CertifiedStratum) =>
  moreVerdicts === null ? 'not enough data' : `not enough data, about ${formatCount(moreVerdicts)} more`

const states = {
  shown: { tone: 'good', icon: <CircleCheck aria-hidden />, words: () => 'shown' },
  'not-enough': { tone: 'neutral', icon: <CircleHelp aria-hidden />, words: moreWords },
  below: { tone: 'warn', icon: <TriangleAlert aria-hidden />, words: () => 'below the target' },
} as const

const stateWords = (stratum: CertifiedStratum) => states[stratum.state].words(stratum)

function StateBadge({ stratum }: { stratum: CertifiedStratum }) {
  const { tone, icon } = states[stratum.state]
  return (
    <Badge tone={tone} icon={icon}>
      {stateWords(stratum)}
    </Badge>
  )
}

const columns: SortedColumn<CertifiedStratum>[] = [
  { key: 'by', header: 'By', value: ({ by }) => by },
  { key: 'value', header: 'Stratum', value: ({ value }) => value, isRowHeader: true },
  { key: 'labels', header: 'Labels, both halves', align: 'end', value: ({ labels }) => labels },
  { key: 'cases', header: 'Test cases', align: 'end', value: ({ cases }) => cases },
  { key: 'accepted', header: 'Certified, test half', align: 'end', value: ({ accepted }) => accepted },
  {
    key: 'precision',
    header: 'Precision',
    align: 'end',
    value: ({ precision }) => estimateWords(precision),
    cell: ({ precision }) => <EstimateText estimate={precision} />,
  },
  {
    key: 'lower',
    header: 'Lower bound',
    align: 'end',
    value: ({ lower }) => lower,
    cell: ({ lower }) => formatMetric(lower),
  },
  {
    key: 'p',
    header: 'p against level',
    align: 'end',
    value: ({ pValue }) => pValue,
    cell: ({ pValue, level }) => (
      <span className="whitespace-nowrap">
        {formatSmall(pValue)} / {formatSmall(level)}
      </span>
    ),
  },
  { key: 'state', header: 'Result', value: stateWords, cell: (stratum) => <StateBadge stratum={stratum} /> },
]

export function StrataTable({ result, fileName }: { result: CalibrationFile; fileName: string }) {
  return (
    <>
      <SortedTable<CertifiedStratum>
        caption="Certified set by stratum"
        columns={columns}
        rows={[overall(result), ...result.strata]}
        rowKey={({ by, value }) => `${by} ${value}`}
        urlKey="strata"
        fileName={`${fileName}-strata`}
        filter
      />
      {result.strata.length > 0 ? null : <p className="text-xs text-muted">This run kept no figures by stratum.</p>}
    </>
  )
}

/** The certified set as a whole, in the form of a stratum; where nothing is certified, what it would take. */
function overall({ threshold, after, split, n, level, delta }: CalibrationFile): CertifiedStratum {
  const { value, walk, moreVerdicts } = threshold
  const step = walk.find(({ tau }) => tau === value) ?? walk[0]
  return {
    ...{ by: 'all', value: 'overall' },
    labels: n.labels,
    cases: split.test.length,
    accepted: value === null ? 0 : (step?.accepted ?? 0),
    precision: after.precision,
    lower: value === null ? null : (step?.lower ?? null),
    ...{ pValue: step?.pValue ?? 1, level: level ?? delta },
    state: value !== null ? 'shown' : moreVerdicts === null ? 'below' : 'not-enough',
    moreVerdicts,
  }
}
