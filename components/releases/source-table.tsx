// Where the cases of a release come from, and under which licence.
import { formatCount } from '@/components/plots/number-text'
import { DataTable } from '@/components/ui/data-table'
import type { Manifest } from '@/lib/core/domain/release'

type Source = Manifest['sources'][number]

export function SourceTable({ sources }: { sources: readonly Source[] }) {
  return (
    <DataTable<Source>
      caption="Sources"
      rows={sources}
      rowKey={(row) => `${row.name} ${row.licence}`}
      empty="No trajectory, hence no source."
      columns={[
        { key: 'name', header: 'Source', isRowHeader: true, cell: (row) => row.name },
        { key: 'licence', header: 'Licence', cell: (row) => row.licence ?? 'not stated' },
        { key: 'trajectories', header: 'Trajectories', align: 'end', cell: (row) => formatCount(row.trajectories) },
      ]}
    />
  )
}
