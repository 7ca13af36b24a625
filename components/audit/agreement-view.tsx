// How far readers agree: overall, by reason, by stratum, pair by pair, and how each of them does.
'use client'
import { useQuery } from '@tanstack/react-query'
import { EstimateText } from '@/components/plots/estimate-text'
import { IntervalBar } from '@/components/plots/interval-bar'
import { formatCount } from '@/components/plots/number-text'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Loaded } from '@/components/ui/loaded'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { agreementQuery, type AuditQuery } from '@/lib/client/quality'
import type { AgreementReport } from '@/lib/core/domain/agreement'
import { AgreementTables } from './agreement-tables'
import { rowsHref } from './audit-links'
import { CountLink } from './count-link'
import { ExcludedVerdicts } from './excluded-verdicts'
import { RoundPicker } from './round-picker'
import { useAuditScope } from './use-audit-scope'

export function AgreementView() {
  const { query, of, change } = useAuditScope(['rounds', 'simulated'])
  const found = useQuery(agreementQuery(query))
  const isSimulated = of('simulated') === 'yes'
  return (
    <>
      <PageHeader
        title="Agreement of readers"
        description="On turns that several readers judged blind, whether each accepted or rejected. Readers appear under their pseudonyms."
      />
      <RoundPicker rounds={found.data?.rounds} simulated={isSimulated} needsProbability={false} onChange={change} />
      {found.isPending ? <p className="mb-2 text-muted">Computing, with intervals over resampled cases …</p> : null}
      <Loaded query={found} lines={12} isChosen>
        {(data) => (data.overall.items === 0 ? <Nothing /> : <Report of={data} query={query} />)}
      </Loaded>
    </>
  )
}

const Nothing = () => (
  <EmptyState title="No turn was judged yet" actions={<ButtonLink href="/rounds">Open a round</ButtonLink>}>
    A round with two reviews per tree shows how far readers agree.
  </EmptyState>
)

function Report({ of, query }: { of: AgreementReport; query: AuditQuery }) {
  const { overall } = of
  const figures = [
    { name: 'Percent agreement', estimate: overall.percent, min: 0 },
    { name: 'Krippendorff’s alpha', estimate: overall.alpha, min: -1 },
    { name: 'Gwet’s AC1', estimate: overall.ac1, min: -1 },
  ]
  return (
    <>
      <Section
        title="Overall"
        className="mb-6"
        description={`95 % intervals from up to ${formatCount(of.resamples)} resamples of whole cases.`}
      >
        <dl className="grid gap-3 rounded-lg border border-line bg-surface p-4 sm:grid-cols-2 lg:grid-cols-4">
          {figures.map(({ name, estimate, min }) => (
            <div key={name}>
              <dt className="text-xs text-muted">{name}</dt>
              <dd>
                <EstimateText estimate={estimate} />
                <IntervalBar estimate={estimate} min={min} />
              </dd>
            </div>
          ))}
          <div>
            <dt className="text-xs text-muted">Turns judged by several, of all judged</dt>
            <dd className="tabular-nums">
              {formatCount(overall.paired)} of {formatCount(overall.items)}, {formatCount(overall.cases)} cases
            </dd>
            <dd className="text-xs">
              <CountLink count={of.ratings} href={rowsHref('verdicts', query)} suffix="ratings; " />
              <TextLink href={rowsHref('verdicts', { ...query, disputed: 'yes' })}>
                those that others contradict
              </TextLink>
            </dd>
          </div>
        </dl>
      </Section>
      <AgreementTables of={of} query={query} />
      <ExcludedVerdicts excluded={of.excluded} />
    </>
  )
}
