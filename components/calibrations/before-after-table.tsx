// Precision, recall and yield of the defaults and of the calibrated filter, side by side.
import { EstimateText } from '@/components/plots/estimate-text'
import { DataTable } from '@/components/ui/data-table'
import type { CalibrationFile } from '@/lib/core/formats/calibration-file'

const rows = [
  { key: 'precision', name: 'Precision', meaning: 'accepted by physicians among what the filter lets in' },
  { key: 'recall', name: 'Recall', meaning: 'let in by the filter among what physicians accept' },
  { key: 'yield', name: 'Yield', meaning: 'share of all trajectories that the filter lets in' },
] as const

export function BeforeAfterTable({ result }: { result: CalibrationFile }) {
  return (
    <>
      <DataTable<(typeof rows)[number]>
        caption="Before and after"
        rows={rows}
        rowKey={(row) => row.key}
        columns={[
          {
            key: 'name',
            header: 'Figure',
            isRowHeader: true,
            cell: (row) => (
              <>
                {row.name}
                <span className="block text-xs font-normal text-muted">{row.meaning}</span>
              </>
            ),
          },
          {
            key: 'before',
            header: 'Before (defaults)',
            align: 'end',
            cell: (row) => <EstimateText estimate={result.before[row.key]} />,
          },
          {
            key: 'after',
            header: 'After (calibrated)',
            align: 'end',
            cell: (row) => <EstimateText estimate={result.after[row.key]} />,
          },
        ]}
      />
      {result.after.precision.value === null ? (
        <p className="text-xs text-muted">No figure after: {result.after.precision.reason}.</p>
      ) : null}
    </>
  )
}
