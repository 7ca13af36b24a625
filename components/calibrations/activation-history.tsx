// What was put in force when, by whom and why; one press brings an earlier filter back, after a look at what that changes.
'use client'
import { useQuery } from '@tanstack/react-query'
import { CircleCheck, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { formatMetric } from '@/components/plots/number-text'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { type DataColumn, DataTable } from '@/components/ui/data-table'
import { PagedRows } from '@/components/ui/paged-rows'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { TimeText } from '@/components/ui/time-text'
import { activationsQuery } from '@/lib/client/calibrations'
import { positiveInteger, useUrlFilter } from '@/lib/client/url-filter'
import type { CalibrationActivation } from '@/lib/core/domain/calibration-activation'
import type { CalibrationSummary } from '@/lib/core/domain/calibration-run'
import { ActivationDialog } from './activation-dialog'

/** `runs`: those that can be brought back. */
export function ActivationHistory({ runs }: { runs: readonly CalibrationSummary[] }) {
  const { search, replace } = useUrlFilter()
  const cursor = positiveInteger(search.get('history-after'))
  const query = useQuery(activationsQuery(cursor))
  const [back, setBack] = useState<{ run: CalibrationSummary | null } | null>(null)
  const inForce = runs.find(({ isActive }) => isActive)?.id ?? null
  const columns = [
    ...told,
    {
      key: 'back',
      header: <span className="sr-only">Bring back</span>,
      align: 'end' as const,
      cell: ({ calibrationId, id }: CalibrationActivation) => {
        const run = runs.find((candidate) => candidate.id === calibrationId) ?? null
        if (calibrationId === inForce || (calibrationId !== null && (run === null || run.isWithdrawn))) return null
        const name = calibrationId === null ? 'the defaults' : `calibration ${calibrationId}`
        return (
          <Button size="sm" aria-label={`Roll back to ${name}, activation ${id}`} onPress={() => setBack({ run })}>
            Roll back
          </Button>
        )
      },
    },
  ]
  return (
    <Section
      title="History"
      description="What was in force when. Rolling back adds an activation; nothing is deleted."
      actions={
        inForce === null ? null : (
          <Button size="sm" onPress={() => setBack({ run: null })}>
            Put the defaults in force
          </Button>
        )
      }
    >
      <PagedRows
        query={query}
        cursor={cursor}
        noun="activation"
        onTurn={(next) => replace({ 'history-after': next })}
        empty={<p className="text-muted">Nothing was ever activated: the default thresholds are in force.</p>}
      >
        {(items) => (
          <DataTable<CalibrationActivation>
            caption="Activations"
            rows={items}
            rowKey={({ id }) => id}
            columns={columns}
          />
        )}
      </PagedRows>
      {back ? <ActivationDialog run={back.run} onClose={() => setBack(null)} /> : null}
    </Section>
  )
}

const told: DataColumn<CalibrationActivation>[] = [
  {
    key: 'filter',
    header: 'In force',
    isRowHeader: true,
    cell: ({ calibrationId, isInForce }) => (
      <span className="flex flex-wrap items-center gap-1.5">
        {calibrationId === null ? (
          'Defaults'
        ) : (
          <TextLink href={`/calibrations/${calibrationId}`}>Calibration {calibrationId}</TextLink>
        )}
        {isInForce ? (
          <Badge tone="good" icon={<CircleCheck aria-hidden />}>
            now
          </Badge>
        ) : null}
      </span>
    ),
  },
  { key: 'threshold', header: 'Threshold', align: 'end', cell: ({ threshold }) => formatMetric(threshold) },
  {
    key: 'cause',
    header: 'Cause',
    cell: ({ cause }) =>
      cause === 'withdrawn' ? (
        <Badge tone="bad" icon={<TriangleAlert aria-hidden />}>
          certificate withdrawn by its audit
        </Badge>
      ) : (
        'chosen'
      ),
  },
  { key: 'by', header: 'By', cell: ({ activatedBy }) => activatedBy ?? 'system' },
  { key: 'at', header: 'At', cell: ({ createdAt }) => <TimeText iso={createdAt} /> },
  { key: 'note', header: 'Note', className: 'min-w-40 whitespace-pre-line', cell: ({ note }) => note },
]
