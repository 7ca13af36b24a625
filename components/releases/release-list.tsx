// The releases, and the way to make one.
'use client'
import { useQuery } from '@tanstack/react-query'
import { PackagePlus } from 'lucide-react'
import { formatCount } from '@/components/plots/number-text'
import { SimulatedBadge } from '@/components/rounds/simulated-badge'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button-link'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Loaded } from '@/components/ui/loaded'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { TimeText } from '@/components/ui/time-text'
import { releasesQuery } from '@/lib/client/releases'
import type { Release } from '@/lib/core/domain/release'
import { ReleaseStateBadge } from './release-state-badge'

export function ReleaseList() {
  const query = useQuery(releasesQuery())
  const createButton = (
    <ButtonLink href="/releases/new" variant="primary" icon={<PackagePlus aria-hidden />}>
      Create release
    </ButtonLink>
  )
  return (
    <>
      <PageHeader
        title="Releases"
        description="Frozen exports of the approved set, each with the counts, versions and guarantee it rests on."
        actions={createButton}
      />
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title="No releases yet">
              A release holds what physicians accepted, and what an active calibration certifies. Create one, above.
            </EmptyState>
          ) : (
            <ReleaseTable releases={items} />
          )
        }
      </Loaded>
    </>
  )
}

function ReleaseTable({ releases }: { releases: readonly Release[] }) {
  return (
    <DataTable<Release>
      caption="Releases"
      rows={releases}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'version',
          header: 'Version',
          isRowHeader: true,
          cell: (row) => (
            <span className="flex flex-wrap items-center gap-1.5">
              <TextLink href={`/releases/${row.id}`}>{row.version}</TextLink>
              {row.manifest?.includesSimulated ? <SimulatedBadge /> : null}
              {row.manifest?.includesUncertified ? <Badge tone="warn">uncertified</Badge> : null}
            </span>
          ),
        },
        { key: 'views', header: 'Views', cell: (row) => row.manifest?.shape?.views.join(', ') ?? '—' },
        { key: 'state', header: 'State', cell: (row) => <ReleaseStateBadge state={row.state} /> },
        { key: 'items', header: 'Trajectories', align: 'end', cell: (row) => formatCount(row.items) },
        {
          key: 'cases',
          header: 'Cases',
          align: 'end',
          cell: (row) => (row.manifest ? formatCount(row.manifest.cases) : '—'),
        },
        { key: 'graph', header: 'Graph', cell: (row) => row.manifest?.graph.version ?? '—' },
        {
          key: 'calibration',
          header: 'Calibration',
          cell: (row) =>
            row.manifest?.calibration ? (
              <TextLink href={`/calibrations/${row.manifest.calibration.id}`}>{row.manifest.calibration.id}</TextLink>
            ) : (
              'none'
            ),
        },
        { key: 'created', header: 'Created', cell: (row) => <TimeText iso={row.createdAt} /> },
      ]}
    />
  )
}
