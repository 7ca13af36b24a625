// Where the cases of a release come from, under which licence, and what that licence says of passing them on.
import { formatCount } from '@/components/plots/number-text'
import { Badge } from '@/components/ui/badge'
import { DataTable } from '@/components/ui/data-table'
import { readLicenceTerms, type SharingTerms } from '@/lib/core/domain/licence-terms'
import type { ReleaseOrigin } from '@/lib/core/domain/release'

const tones = {
  allowed: 'good',
  'share-alike': 'neutral',
  'non-commercial': 'warn',
  unknown: 'warn',
  forbidden: 'bad',
} as const satisfies Record<SharingTerms, string>

export function SourceTable({ sources }: { sources: readonly ReleaseOrigin[] }) {
  return (
    <DataTable<ReleaseOrigin>
      caption="Sources"
      rows={sources}
      rowKey={(row) => `${row.name} ${row.licence}`}
      empty="No trajectory, hence no source."
      columns={[
        { key: 'name', header: 'Source', isRowHeader: true, cell: (row) => row.name },
        { key: 'licence', header: 'Licence', cell: (row) => row.licence ?? 'not stated' },
        { key: 'sharing', header: 'Passing on', cell: (row) => <Sharing licence={row.licence} /> },
        { key: 'trajectories', header: 'Trajectories', align: 'end', cell: (row) => formatCount(row.trajectories) },
      ]}
    />
  )
}

function Sharing({ licence }: { licence: string | null }) {
  const { sharing, meaning } = readLicenceTerms(licence)
  return (
    <>
      <Badge tone={tones[sharing]}>{sharing}</Badge>
      <span className="block text-xs text-muted">{meaning}</span>
    </>
  )
}
