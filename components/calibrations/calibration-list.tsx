// The calibration runs, the active one marked, and the way to run another.
'use client'
import { useQuery } from '@tanstack/react-query'
import { CircleCheck, Gauge } from 'lucide-react'
import { useState } from 'react'
import { formatCount, MetricText } from '@/components/plots/number-text'
import { SimulatedBadge } from '@/components/rounds/simulated-badge'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Loaded } from '@/components/ui/loaded'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { TimeText } from '@/components/ui/time-text'
import { calibrationsQuery } from '@/lib/client/calibrations'
import type { CalibrationSummary } from '@/lib/core/domain/calibration-run'
import { InapplicableNotice } from './inapplicable-notice'
import { RunCalibrationDialog } from './run-calibration-dialog'

export function CalibrationList() {
  const query = useQuery(calibrationsQuery())
  const [isRunning, setIsRunning] = useState(false)
  const runButton = (
    <Button variant="primary" icon={<Gauge aria-hidden />} onPress={() => setIsRunning(true)}>
      Run calibration
    </Button>
  )
  return (
    <>
      <PageHeader
        title="Calibrations"
        description="A run turns verdicts into a predicted acceptance for every trajectory and a threshold with a stated guarantee."
        actions={runButton}
      />
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title="No calibration yet">
              The default thresholds are in force. Once physicians have submitted reviews, run a calibration, above.
            </EmptyState>
          ) : (
            <div className="grid gap-4">
              {items.some((run) => run.isActive) ? null : (
                <Notice>No calibration is active: the default thresholds decide, and nothing is certified.</Notice>
              )}
              {items
                .filter((run) => run.isActive && !run.isApplicable)
                .map((run) => (
                  <InapplicableNotice key={run.id} run={run} />
                ))}
              <CalibrationTable runs={items} />
            </div>
          )
        }
      </Loaded>
      {isRunning ? <RunCalibrationDialog onClose={() => setIsRunning(false)} /> : null}
    </>
  )
}

function CalibrationTable({ runs }: { runs: readonly CalibrationSummary[] }) {
  return (
    <DataTable<CalibrationSummary>
      caption="Calibrations"
      rows={runs}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'run',
          header: 'Run',
          isRowHeader: true,
          cell: (row) => (
            <span className="flex flex-wrap items-center gap-1.5">
              <TextLink href={`/calibrations/${row.id}`}>Calibration {row.id}</TextLink>
              {row.isActive ? (
                <Badge tone="good" icon={<CircleCheck aria-hidden />}>
                  active
                </Badge>
              ) : null}
              {row.includesSimulated ? <SimulatedBadge /> : null}
            </span>
          ),
        },
        {
          key: 'threshold',
          header: 'Threshold',
          align: 'end',
          cell: (row) => <MetricText value={row.threshold} reason="no threshold keeps the guarantee" />,
        },
        { key: 'alpha', header: 'α', align: 'end', cell: (row) => row.options.alpha },
        { key: 'delta', header: 'δ', align: 'end', cell: (row) => row.options.delta },
        { key: 'seed', header: 'Seed', align: 'end', cell: (row) => row.options.seed },
        { key: 'labels', header: 'Labels', align: 'end', cell: (row) => formatCount(row.labels) },
        { key: 'cases', header: 'Cases', align: 'end', cell: (row) => formatCount(row.cases) },
        { key: 'graph', header: 'Graph', cell: (row) => row.graph },
        { key: 'by', header: 'Run by', cell: (row) => row.createdBy ?? 'system' },
        { key: 'at', header: 'Run at', cell: (row) => <TimeText iso={row.createdAt} /> },
      ]}
    />
  )
}
