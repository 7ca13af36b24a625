// Precision, recall and yield of the defaults and of the calibrated filter, side by side.
import { EstimateText, estimateWords } from '@/components/plots/estimate-text'
import { type SortedColumn, SortedTable } from '@/components/ui/sorted-table'
import type { CalibrationFile } from '@/lib/core/formats/calibration-file'

const figures = [
  { key: 'precision', name: 'Precision', meaning: 'accepted by physicians among what the filter lets in' },
  { key: 'recall', name: 'Recall', meaning: 'let in by the filter among what physicians accept' },
  { key: 'yield', name: 'Yield', meaning: 'share of all trajectories that the filter lets in' },
] as const
type Figure = (typeof figures)[number]

export function BeforeAfterTable({ result, fileName }: { result: CalibrationFile; fileName: string }) {
  const side = (key: 'before' | 'after', header: string): SortedColumn<Figure> => ({
    key,
    header,
    align: 'end',
    value: (row) => estimateWords(result[key][row.key]),
    cell: (row) => <EstimateText estimate={result[key][row.key]} />,
  })
  return (
    <>
      <SortedTable<Figure>
        caption="Before and after"
        urlKey="before-after"
        fileName={`${fileName}-before-after`}
        rows={figures}
        rowKey={(row) => row.key}
        columns={[
          { key: 'name', header: 'Figure', value: (row) => row.name, isRowHeader: true, cell: FigureName },
          side('before', 'Before (defaults)'),
          side('after', 'After (calibrated)'),
        ]}
      />
      {result.after.precision.value === null ? (
        <p className="text-xs text-muted">No figure after: {result.after.precision.reason}.</p>
      ) : null}
    </>
  )
}

const FigureName = (row: Figure) => (
  <>
    {row.name}
    <span className="block text-xs font-normal text-muted">{row.meaning}</span>
  </>
)
