// Where trajectories fail: the metrics' flags, outcomes and physicians' reasons, by teacher, specialty or turn.
'use client'
import { useQuery } from '@tanstack/react-query'
import { formatCount } from '@/components/plots/number-text'
import { Loaded } from '@/components/ui/loaded'
import { PageHeader } from '@/components/ui/page-header'
import { Select } from '@/components/ui/select'
import { type AuditQuery, failuresQuery } from '@/lib/client/quality'
import { oneOf } from '@/lib/client/url-filter'
import {
  type FailureCell,
  type FailureDimension,
  failureDimensionSchema,
  type Failures,
} from '@/lib/core/domain/failure'
import { rowsHref } from './audit-links'
import { ExcludedVerdicts } from './excluded-verdicts'
import { FailureSection } from './failure-section'
import { RoundPicker } from './round-picker'
import { useAuditScope } from './use-audit-scope'

export function FailuresView() {
  const { query, of, change } = useAuditScope(['rounds', 'simulated'])
  const { of: shown, change: show } = useAuditScope(['by'])
  const found = useQuery(failuresQuery(query))
  const dimension = oneOf(failureDimensionSchema.options, shown('by')) ?? 'teacher'
  const isSimulated = of('simulated') === 'yes'
  return (
    <>
      <PageHeader
        title="Failures"
        description="Which ways to fail occur where: what the metrics flag at turns, how trajectories end, and why physicians reject."
        actions={
          <Select
            label="Broken down by"
            value={dimension}
            onChange={(by: FailureDimension) => show({ by: by === 'teacher' ? undefined : by })}
            options={failureDimensionSchema.options.map((value) => ({ value, label: value }))}
          />
        }
      />
      <RoundPicker rounds={found.data?.rounds} simulated={isSimulated} needsProbability={false} onChange={change} />
      <Loaded query={found} lines={12} isChosen>
        {(data) => <Families of={data} dimension={dimension} query={query} />}
      </Loaded>
    </>
  )
}

function Families({ of, dimension, query }: { of: Failures; dimension: FailureDimension; query: AuditQuery }) {
  const stratum = (cell: FailureCell) => ({ [cell.dimension]: cell.value })
  const { totals } = of
  return (
    <>
      <FailureSection
        title="Flags of turns"
        description={`What coherence finds wrong at the teacher’s turns; ${formatCount(totals.scoredTurns)} scored turns, shared ones counted once.`}
        noun="scored turns"
        family="flags"
        cells={of.flags}
        dimension={dimension}
        hrefOf={(cell) => rowsHref('turns', { flag: cell.mode, ...stratum(cell) })}
      />
      <FailureSection
        title="Outcomes"
        description={`How ${formatCount(totals.trajectories)} scored trajectories end; by turn, the one that ends them.`}
        noun="trajectories"
        family="outcomes"
        cells={of.outcomes}
        dimension={dimension}
        hrefOf={(cell) =>
          rowsHref('trajectories', {
            outcome: cell.mode,
            ...(cell.dimension === 'turn' ? { turns: cell.value } : stratum(cell)),
          })
        }
      />
      <FailureSection
        title="Reasons of rejections"
        description={`${formatCount(totals.rejections)} rejections among ${formatCount(totals.judgements)} judgements that stand; one with two reasons is in both columns.`}
        noun="judgements"
        family="reasons"
        cells={of.reasons}
        dimension={dimension}
        hrefOf={(cell) => rowsHref('verdicts', { ...query, reason: cell.mode, ...stratum(cell) })}
      />
      <ExcludedVerdicts excluded={of.excluded} />
    </>
  )
}
