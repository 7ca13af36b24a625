// Report figures of two runs side by side, and the paired difference where it means something.
import { signed, verdictOn } from '@/components/evaluations/verdict-on'
import { EstimateText, estimateWords } from '@/components/plots/estimate-text'
import { MetricText } from '@/components/plots/number-text'
import { Badge } from '@/components/ui/badge'
import { type SortedColumn, SortedTable } from '@/components/ui/sorted-table'
import type { Estimate } from '@/lib/core/calibration/estimate'
import type { CalibrationComparison } from '@/lib/core/domain/calibration-comparison'
import type { CalibrationDetail } from '@/lib/core/domain/calibration-run'

const figures = [
  { key: 'auroc', name: 'AUROC', isBetter: 'higher' },
  { key: 'averagePrecision', name: 'Average precision', isBetter: 'higher' },
  { key: 'brier', name: 'Brier', isBetter: 'lower' },
  { key: 'ece', name: 'ECE', isBetter: 'lower' },
] as const
type Figure = (typeof figures)[number]

type ComparedFiguresProps = {
  a: CalibrationDetail
  b: CalibrationDetail
  comparison: CalibrationComparison
  fileName: string
}

export function ComparedFigures({ a, b, comparison, fileName }: ComparedFiguresProps) {
  const { differences, reason } = comparison
  const absent: Estimate = { value: null, reason: reason ?? 'not compared' }
  const differenceOf = ({ key }: Figure) => differences?.[key] ?? absent
  const side = (name: string, run: CalibrationDetail): SortedColumn<Figure> => ({
    key: name,
    header: `${name}: calibration ${run.id}`,
    align: 'end',
    value: ({ key }) => estimateWords(run.result.report[key]),
    cell: ({ key }) => <EstimateText estimate={run.result.report[key]} />,
  })
  return (
    <SortedTable<Figure>
      caption="Figures on the test halves"
      rows={figures}
      rowKey={({ key }) => key}
      urlKey="figures"
      fileName={`${fileName}-figures`}
      columns={[
        { key: 'name', header: 'Figure', value: ({ name }) => name, isRowHeader: true },
        side('A', a),
        side('B', b),
        {
          key: 'difference',
          header: 'B − A, paired',
          align: 'end',
          value: (figure) => estimateWords(differenceOf(figure)),
          cell: (figure) => <Difference difference={differenceOf(figure)} isBetter={figure.isBetter} />,
        },
      ]}
    />
  )
}

function Difference({ difference, isBetter }: { difference: Estimate; isBetter: 'higher' | 'lower' }) {
  if (difference.value === null) return <MetricText value={null} reason={difference.reason} />
  const { value, lo, hi } = difference
  const verdict = verdictOn(difference, isBetter)
  return (
    <span className="inline-flex flex-wrap items-center justify-end gap-1.5 tabular-nums">
      {signed(value)}
      <span className="text-muted">{lo === null || hi === null ? '[—]' : `[${signed(lo)}, ${signed(hi)}]`}</span>
      {verdict ? <Badge tone={verdict.tone}>{verdict.text}</Badge> : null}
    </span>
  )
}
