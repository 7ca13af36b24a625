// The overview of the audit: from cases to a release, step by step, each with what was left behind and why.
'use client'
import { useQuery } from '@tanstack/react-query'
import { formatPercent } from '@/components/plots/number-text'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button-link'
import { SimulatedSwitch } from '@/components/rounds/simulated-switch'
import { EmptyState } from '@/components/ui/empty-state'
import { Loaded } from '@/components/ui/loaded'
import { PageHeader } from '@/components/ui/page-header'
import { SortedTable } from '@/components/ui/sorted-table'
import { funnelQuery } from '@/lib/client/quality'
import type { Funnel, FunnelStep } from '@/lib/core/domain/funnel'
import { CountLink } from './count-link'
import { partHref, partName, stepHref, stepMeanings, stepNames } from './funnel-words'
import { SimulatedNotice } from './simulated-notice'
import { useAuditScope } from './use-audit-scope'

export function FunnelView() {
  const { query, of, change } = useAuditScope(['simulated'])
  const funnel = useQuery(funnelQuery(query))
  const isSimulated = of('simulated') === 'yes'
  return (
    <>
      <PageHeader
        title="From generated to released"
        description="How many are left at each step, what was left behind, and why. Underlined numbers lead to their rows."
        actions={<SimulatedSwitch isOn={isSimulated} onChange={change} />}
      />
      <SimulatedNotice isShown={isSimulated} />
      <Loaded query={funnel} lines={12} isChosen>
        {(data) =>
          isNothing(data) ? <NothingYet /> : <Steps funnel={data} simulated={of('simulated') || undefined} />
        }
      </Loaded>
    </>
  )
}

const countOf = (funnel: Funnel, key: FunnelStep['key']) => funnel.steps.find((step) => step.key === key)?.count ?? 0
const isNothing = (funnel: Funnel) => countOf(funnel, 'trees') === 0

const NothingYet = () => (
  <EmptyState title="No trees yet" actions={<ButtonLink href="/trees">Synthesize or import trees</ButtonLink>}>
    The audit begins with the first trajectories.
  </EmptyState>
)

function Steps({ funnel, simulated }: { funnel: Funnel; simulated: string | undefined }) {
  const largest = Math.max(1, ...funnel.steps.map(({ count }) => count))
  return (
    <>
      <p className="mb-2 flex flex-wrap items-center gap-2 text-xs text-muted">
        {funnel.graph ? <Badge>graph {funnel.graph}</Badge> : <Badge tone="warn">no graph in force</Badge>}
        {funnel.activeCalibrationId === null ? (
          <Badge>no certificate in force</Badge>
        ) : (
          <Badge tone="accent">calibration {funnel.activeCalibrationId}</Badge>
        )}
        <span>
          {funnel.drawnTrees} trees drawn, {funnel.reviewedTrees} read
          {funnel.includesSimulated || funnel.simulatedReviewedTrees === 0
            ? ''
            : `; ${funnel.simulatedReviewedTrees} more by simulated readers alone`}
        </span>
      </p>
      <SortedTable<FunnelStep>
        caption="From generated to released"
        fileName="audit-funnel"
        urlKey="steps"
        rows={funnel.steps}
        rowKey={({ key }) => key}
        columns={[
          {
            ...{ key: 'step', header: 'Step', isRowHeader: true, className: 'min-w-44' },
            value: ({ key }) => stepNames[key],
            cell: ({ key }) => (
              <>
                {stepNames[key]}
                <span className="block text-xs font-normal text-muted">{stepMeanings[key]}</span>
              </>
            ),
          },
          {
            ...{ key: 'count', header: 'Count', align: 'end' as const },
            value: ({ count }) => count,
            cell: (step) => (
              <CountLink count={step.count} href={stepHref(step, simulated, funnel.release?.id ?? null)} />
            ),
          },
          {
            ...{ key: 'share', header: 'Share', align: 'end' as const, className: 'min-w-40' },
            value: ({ share }) => share,
            cell: (step) => <Share step={step} largest={largest} />,
          },
          {
            ...{ key: 'parts', header: 'Made of' },
            value: ({ parts }) => parts.map(({ part, count }) => `${part} ${count}`).join('; '),
            cell: (step) => (
              <Amounts
                rows={step.parts.map(({ part, count }) => ({ name: part, count }))}
                step={step}
                simulated={simulated}
              />
            ),
          },
          {
            ...{ key: 'left', header: 'Left behind' },
            value: ({ left }) => left.map(({ reason, count }) => `${reason} ${count}`).join('; '),
            cell: (step) => (
              <Amounts
                rows={step.left.map(({ reason, count }) => ({ name: reason, count }))}
                step={step}
                simulated={simulated}
              />
            ),
          },
        ]}
      />
    </>
  )
}

function Share({ step, largest }: { step: FunnelStep; largest: number }) {
  return (
    <>
      {step.share === null ? '–' : formatPercent(step.share)}
      {step.of === null ? null : (
        <span className="block text-xs text-muted">of {stepNames[step.of].toLowerCase()}</span>
      )}
      <span aria-hidden className="mt-1 block h-1.5 rounded-full bg-sunken">
        <span
          className="ml-auto block h-full rounded-full bg-bar"
          style={{ width: `${(100 * step.count) / largest}%` }}
        />
      </span>
    </>
  )
}

type AmountsProps = { rows: { name: string; count: number }[]; step: FunnelStep; simulated: string | undefined }

const Amounts = ({ rows, step, simulated }: AmountsProps) =>
  rows.length === 0 ? (
    <span className="text-muted">–</span>
  ) : (
    <ul className="grid gap-0.5 text-xs">
      {rows.map(({ name, count }) => (
        <li key={name}>
          <CountLink count={count} href={partHref(step, name, simulated)} /> {partName(name)}
        </li>
      ))}
    </ul>
  )
