// AUROC, average precision, Brier score and ECE of the predicted acceptance and of each raw metric, with intervals.
import { EstimateText } from '@/components/plots/estimate-text'
import { formatCount } from '@/components/plots/number-text'
import { metricMeaning } from '@/components/trees/metric-meaning'
import { type DataColumn, DataTable } from '@/components/ui/data-table'
import { metricNames } from '@/lib/core/domain/score'
import type { CalibrationFile, ScoreReport } from '@/lib/core/formats/calibration-file'

type Row = { key: string; name: string; meaning: string; report: ScoreReport }

const figures = [
  { key: 'auroc', header: 'AUROC' },
  { key: 'averagePrecision', header: 'Average precision' },
  { key: 'brier', header: 'Brier' },
  { key: 'ece', header: 'ECE' },
] as const

const columns: DataColumn<Row>[] = [
  {
    key: 'score',
    header: 'Score',
    isRowHeader: true,
    cell: (row) => (
      <abbr title={row.meaning} className="whitespace-nowrap no-underline">
        {row.name}
      </abbr>
    ),
  },
  { key: 'n', header: 'Labels', align: 'end', cell: (row) => formatCount(row.report.n) },
  ...figures.map(
    ({ key, header }): DataColumn<Row> => ({
      key,
      header,
      align: 'end',
      cell: (row) => <EstimateText estimate={row.report[key]} />,
    }),
  ),
]

export function ScoreReportTable({ report }: { report: CalibrationFile['report'] }) {
  const rows: Row[] = [
    { key: 'p', name: 'p̂ (calibrated)', meaning: 'predicted acceptance', report },
    ...metricNames.map((name) => ({
      key: name,
      name: name.toUpperCase(),
      meaning: metricMeaning[name],
      report: report.raw[name],
    })),
  ]
  return <DataTable<Row> caption="Scores on the test half" rows={rows} rowKey={(row) => row.key} columns={columns} />
}
