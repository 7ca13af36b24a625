// AUROC, average precision, Brier score and ECE of the predicted acceptance and of each raw metric, with intervals.
import { EstimateText, estimateWords } from '@/components/plots/estimate-text'
import { metricMeaning } from '@/components/trees/metric-meaning'
import { type SortedColumn, SortedTable } from '@/components/ui/sorted-table'
import { metricNames } from '@/lib/core/domain/score'
import type { CalibrationFile, ScoreReport } from '@/lib/core/formats/calibration-file'

type Row = { key: string; name: string; meaning: string; report: ScoreReport }

const figures = [
  { key: 'auroc', header: 'AUROC' },
  { key: 'averagePrecision', header: 'Average precision' },
  { key: 'brier', header: 'Brier' },
  { key: 'ece', header: 'ECE' },
] as const

const columns: SortedColumn<Row>[] = [
  {
    key: 'score',
    header: 'Score',
    value: (row) => row.name,
    isRowHeader: true,
    cell: (row) => (
      <abbr title={row.meaning} className="whitespace-nowrap no-underline">
        {row.name}
      </abbr>
    ),
  },
  { key: 'n', header: 'Labels', align: 'end', value: (row) => row.report.n },
  ...figures.map(
    ({ key, header }): SortedColumn<Row> => ({
      key,
      header,
      align: 'end',
      value: (row) => estimateWords(row.report[key]),
      cell: (row) => <EstimateText estimate={row.report[key]} />,
    }),
  ),
]

export function ScoreReportTable({ report, fileName }: { report: CalibrationFile['report']; fileName: string }) {
  const rows: Row[] = [
    { key: 'p', name: 'p̂ (calibrated)', meaning: 'predicted acceptance', report },
    ...metricNames.map((name) => ({
      key: name,
      name: name.toUpperCase(),
      meaning: metricMeaning[name],
      report: report.raw[name],
    })),
  ]
  return (
    <SortedTable<Row>
      caption="Scores on the test half"
      urlKey="scores"
      fileName={`${fileName}-scores`}
      rows={rows}
      rowKey={(row) => row.key}
      columns={columns}
    />
  )
}
