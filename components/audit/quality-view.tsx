// What share of a filter's set physicians would accept: for each set, and for one of them by stratum.
'use client'
import { useQuery } from '@tanstack/react-query'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Loaded } from '@/components/ui/loaded'
import { NumberInput } from '@/components/ui/number-input'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Select } from '@/components/ui/select'
import { type AuditQuery, qualityQuery } from '@/lib/client/quality'
import { type FilterSet, filterSetSchema } from '@/lib/core/domain/audit-scope'
import type { QualityReport } from '@/lib/core/domain/quality'
import { setNames } from './condition-words'
import { QualityTable } from './quality-table'
import { RoundPicker } from './round-picker'
import { StrataPlot } from './strata-plot'
import { useAuditScope } from './use-audit-scope'

export function QualityView() {
  const { query, of, change } = useAuditScope(['rounds', 'simulated', 'set', 'threshold'])
  const found = useQuery(qualityQuery(query))
  const isSimulated = of('simulated') === 'yes'
  const threshold = of('threshold') === '' ? Number.NaN : Number(of('threshold'))
  return (
    <>
      <PageHeader
        title="Estimated quality"
        description="What share of a set physicians would accept in full, from what they judged of it: weighted by 1/π, so that it speaks of all that could be drawn."
      />
      <RoundPicker rounds={found.data?.rounds} simulated={isSimulated} needsProbability onChange={change} />
      <div className="mb-4 flex flex-wrap items-end gap-3">
        <Select
          label="Break down"
          value={found.data?.set ?? 'default'}
          onChange={(set: FilterSet) => change({ set: set === 'default' ? undefined : set })}
          options={filterSetSchema.options
            .filter((set) => set !== 'threshold' || !Number.isNaN(threshold))
            .map((value) => ({ value, label: setNames[value] ?? value }))}
          className="min-w-64"
        />
        <NumberInput
          label="Predicted acceptance at least"
          value={threshold}
          onChange={(value) =>
            change({
              threshold: Number.isNaN(value) ? undefined : value,
              set: Number.isNaN(value) ? undefined : 'threshold',
            })
          }
          minValue={0}
          maxValue={1}
          step={0.01}
          className="w-56"
        />
      </div>
      <Loaded query={found} lines={12} isChosen>
        {(data) => <Report of={data} query={{ rounds: query.rounds, simulated: query.simulated }} />}
      </Loaded>
    </>
  )
}

function Report({ of, query }: { of: QualityReport; query: AuditQuery }) {
  const name = setNames[of.set] ?? of.set
  const isUnreviewed = of.sets.every(({ reviewed }) => reviewed === 0)
  return (
    <>
      {isUnreviewed ? (
        <div className="mb-4">
          <EmptyState title="Nothing was judged yet" actions={<ButtonLink href="/rounds">Open a round</ButtonLink>}>
            An estimate needs trajectories that physicians judged in a round drawn by probability. Hand-picked rounds
            are shown above and never used.
          </EmptyState>
        </div>
      ) : null}
      <Section
        title="Sets"
        className="mb-6"
        description="Of the approved set, what physicians accepted counts as accepted; the share is estimated for the rest, which only the certificate vouches for."
      >
        <QualityTable
          {...{ caption: 'Estimated quality of sets', fileName: 'audit-quality-sets', urlKey: 'sets' }}
          rows={of.sets.map((figure) => ({
            ...figure,
            name: setNames[figure.set] ?? figure.set,
            link: linkOf(of, figure.set),
          }))}
          query={query}
        />
      </Section>
      <StrataPlot strata={of.strata} name={name} />
      <Section title="Strata" className="mt-6" description={`Of the set: ${name}.`}>
        <QualityTable
          {...{
            caption: 'Estimated quality by stratum',
            fileName: 'audit-quality-strata',
            urlKey: 'strata',
            filter: true,
          }}
          rows={of.strata.map((figure) => ({
            ...figure,
            name: `${figure.dimension} ${figure.value}`,
            link: { ...linkOf(of, of.set), ...stratumLink(figure.dimension, figure.value) },
          }))}
          query={query}
        />
      </Section>
    </>
  )
}

const linkOf = ({ threshold }: QualityReport, set: FilterSet): AuditQuery => ({
  ...{ set },
  threshold: set === 'threshold' ? (threshold ?? undefined) : undefined,
})

const stratumLink = (dimension: QualityReport['strata'][number]['dimension'], value: string): AuditQuery =>
  dimension === 'outcome' && value === 'no score' ? { decision: 'none' } : { [dimension]: value }
