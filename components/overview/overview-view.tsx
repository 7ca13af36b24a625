// The start page of researchers: what stands in the database, in counts that lead to the rows.
'use client'
import { useQuery } from '@tanstack/react-query'
import { formatCount } from '@/components/plots/number-text'
import { ButtonLink } from '@/components/ui/button-link'
import { Loaded } from '@/components/ui/loaded'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { overviewQuery } from '@/lib/client/overview'
import type { Overview } from '@/lib/core/domain/overview'
import { OverviewTables } from './overview-tables'
import { StatTile } from './stat-tile'

export function OverviewView() {
  const query = useQuery(overviewQuery())
  return (
    <>
      <PageHeader
        title="Overview"
        description="From cases to trees, verdicts, a calibrated filter and releases. Every count leads to its rows."
      />
      <Loaded query={query}>
        {(overview) => (
          <div className="grid gap-5">
            <NextStep overview={overview} />
            <Tiles overview={overview} />
            <OverviewTables overview={overview} />
          </div>
        )}
      </Loaded>
    </>
  )
}

/** The first step of the pipeline that nothing has been done for yet. */
function NextStep({ overview }: { overview: Overview }) {
  if (!overview.graph) {
    return (
      <Notice tone="warn" title="No knowledge graph yet">
        Nothing can be linked or scored without one. Import a graph with the command line: import-graph.
      </Notice>
    )
  }
  if (overview.cases.total === 0) {
    return (
      <Notice title="No cases yet" actions={<ButtonLink href="/cases">Import cases</ButtonLink>}>
        Import cases to make them playable.
      </Notice>
    )
  }
  if (overview.trees.total === 0) {
    return (
      <Notice title="No trees yet" actions={<ButtonLink href="/trees">Synthesize trees</ButtonLink>}>
        Let the teacher play the cases.
      </Notice>
    )
  }
  return null
}

function Tiles({ overview }: { overview: Overview }) {
  const { graph, cases, verdicts } = overview
  return (
    <div className="grid grid-cols-2 gap-3 md:grid-cols-4">
      <StatTile
        name="Knowledge graph"
        value={<span className="text-base break-all">{graph ? graph.version : 'none'}</span>}
        note={
          graph
            ? `${formatCount(graph.diseases)} diseases, ${formatCount(graph.findings)} findings, ${formatCount(graph.tests)} tests`
            : 'import one first'
        }
      />
      <StatTile
        name="Cases"
        value={formatCount(cases.total)}
        note={`${formatCount(cases.flagged)} flagged`}
        href="/cases"
      />
      <StatTile name="Trees" value={formatCount(overview.trees.total)} href="/trees" />
      <StatTile name="Trajectories" value={formatCount(overview.trajectories.total)} href="/trees" />
      <StatTile
        name="Verdicts by people"
        value={formatCount(verdicts.total - verdicts.simulated)}
        note={`and ${formatCount(verdicts.simulated)} simulated, counted apart`}
        href="/rounds"
      />
      <StatTile
        name="Open rounds"
        value={formatCount(overview.openRounds)}
        note={`${formatCount(overview.openAdjudications)} open adjudications`}
        href="/rounds"
      />
      <StatTile
        name="Active calibration"
        value={overview.activeCalibrationId === null ? 'none' : `#${overview.activeCalibrationId}`}
        note={calibrationNote(overview)}
        href={overview.activeCalibrationId === null ? '/calibrations' : `/calibrations/${overview.activeCalibrationId}`}
      />
      <StatTile name="Releases" value={formatCount(overview.releases)} href="/releases" />
    </div>
  )
}

function calibrationNote({ activeCalibrationId, isCalibrationApplicable }: Overview): string | undefined {
  if (activeCalibrationId === null) return 'the default thresholds decide'
  return isCalibrationApplicable ? undefined : 'of another graph or metric version: it certifies nothing'
}
