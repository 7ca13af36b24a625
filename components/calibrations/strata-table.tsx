// The certified set overall and per stratum: shown, not enough data, or below.
import { CircleCheck, CircleHelp, TriangleAlert } from 'lucide-react'
import { estimateWords, EstimateText } from '@/components/plots/estimate-text'
import { formatCount, formatMetric } from '@/components/plots/number-text'
import { Badge } from '@/components/ui/badge'
import { type SortedColumn, SortedTable } from '@/components/ui/sorted-table'
import type { CalibrationFile, CertifiedStratum } from '@/lib/core/formats/calibration-file'

const moreWords = ({ moreVerdicts }: CertifiedStratum) =>
  moreVerdicts === null ? 'not enough data' : `not enough data, about ${formatCount(moreVerdicts)} more verdicts`

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
  { key: 'labels', header: 'Test labels', align: 'end', value: ({ labels }) => labels },
  { key: 'cases', header: 'Cases', align: 'end', value: ({ cases }) => cases },
  { key: 'accepted', header: 'Certified', align: 'end', value: ({ accepted }) => accepted },
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
    cell: ({ pValue, level }) => `${formatMetric(pValue)} / ${level.toPrecision(2)}`,
  },
  { key: 'state', header: 'Result', value: stateWords, cell: (stratum) => <StateBadge stratum={stratum} /> },
]

export function StrataTable({ result, fileName }: { result: CalibrationFile; fileName: string }) {
  if (result.threshold.value === null)
    return <p className="text-muted">Nothing is certified, so there is no certified set to look at by stratum.</p>
  if (result.strata.length === 0) return <p className="text-muted">This run kept no figures by stratum.</p>
  return (
    <SortedTable<CertifiedStratum>
      caption="Certified set by stratum"
      columns={columns}
      rows={result.strata}
      rowKey={({ by, value }) => `${by} ${value}`}
      urlKey="strata"
      fileName={`${fileName}-strata`}
      filter
    />
  )
}
