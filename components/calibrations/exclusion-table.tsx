// Reviewed trajectories that gave no label, by cause.
import { formatCount } from '@/components/plots/number-text'
import { DataTable } from '@/components/ui/data-table'
import type { CalibrationDetail } from '@/lib/core/domain/calibration-run'

const causes = [
  { key: 'open', name: 'Open', meaning: 'not every turn has a final label yet' },
  { key: 'edited', name: 'Edited branches', meaning: 'written by a reviewer, not drawn by chance' },
  { key: 'unscored', name: 'Not scored', meaning: 'no score under the active graph' },
  { key: 'simulated', name: 'Simulated', meaning: 'judged by simulated reviewers, and left out' },
  { key: 'repeated', name: 'Repeated', meaning: 'judged in a newer round too; only that label counts' },
] as const

export function ExclusionTable({ exclusions }: { exclusions: CalibrationDetail['exclusions'] }) {
  return (
    <DataTable<(typeof causes)[number]>
      caption="Left out"
      rows={causes}
      rowKey={(row) => row.key}
      columns={[
        {
          key: 'cause',
          header: 'Cause',
          isRowHeader: true,
          cell: (row) => (
            <>
              {row.name}
              <span className="block text-xs font-normal text-muted">{row.meaning}</span>
            </>
          ),
        },
        { key: 'count', header: 'Trajectories', align: 'end', cell: (row) => formatCount(exclusions[row.key]) },
      ]}
    />
  )
}
