// The certificate that a release rests on: what was tested, at what level, on what, and what is known of its quality.
import { EstimateText } from '@/components/plots/estimate-text'
import { formatCount, formatPercent, MetricText } from '@/components/plots/number-text'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { TextLink } from '@/components/ui/text-link'
import { TimeText } from '@/components/ui/time-text'
import type { Certificate } from '@/lib/core/domain/release-certificate'
import type { ReleaseQuality } from '@/lib/core/domain/release-quality'

export function CertificateFacts({ certificate }: { certificate: Certificate }) {
  const { look, level, budget, frameSha256, audit } = certificate
  const run = <TextLink href={`/calibrations/${certificate.calibration.id}`}>{certificate.calibration.id}</TextLink>
  return (
    <Card title="Certificate" description={certificate.statement}>
      <DescriptionList
        items={[
          { term: 'Calibration', value: run },
          { term: 'Threshold', value: <MetricText value={certificate.threshold} reason="none qualified" /> },
          { term: 'Target', value: `precision at least ${formatPercent(1 - certificate.alpha)}` },
          { term: 'δ', value: certificate.delta },
          {
            term: 'Look',
            value:
              look === null
                ? 'not counted'
                : `${look}, at level ${level === null ? 'not kept' : Number(level.toPrecision(4))}`,
          },
          { term: 'Budget', value: budget ?? 'none' },
          { term: 'Precision', value: <EstimateText estimate={certificate.precision} /> },
          { term: 'Cases', value: `${formatCount(certificate.cases)}, ${formatCount(certificate.testedCases)} tested` },
          { term: 'Verdicts', value: <Dates from={certificate.verdictsFrom} until={certificate.verdictsUntil} /> },
          { term: 'Readers', value: certificate.readers.map(({ pseudonym }) => pseudonym).join(', ') || 'none' },
          { term: 'Strata', value: strataText(certificate) },
          { term: 'Frame SHA-256', value: <code className="text-xs break-all">{frameSha256 ?? 'not kept'}</code> },
          { term: 'Audit', value: audit ? `${audit.state}: ${audit.rejected} of ${audit.decided} refused` : 'none' },
        ]}
      />
    </Card>
  )
}

function Dates({ from, until }: { from: string | null; until: string | null }) {
  if (!from || !until) return 'none'
  return (
    <>
      <TimeText iso={from} /> to <TimeText iso={until} />
    </>
  )
}

function strataText({ strata }: Certificate): string {
  if (strata.length === 0) return 'not tested apart'
  const shown = strata.filter(({ state }) => state === 'shown').length
  return `${shown} of ${strata.length} hold on their own; certificate.json has each`
}

export function QualityFacts({ quality }: { quality: ReleaseQuality }) {
  return (
    <Card title="Quality" description="Estimated from sampled reviews, weighted by how they were drawn.">
      <DescriptionList
        items={[
          { term: 'Error rate', value: <EstimateText estimate={quality.errorRate} /> },
          { term: 'Reviewed', value: `${formatCount(quality.reviewed)} trajectories` },
          { term: 'Effective n', value: quality.effectiveN === null ? '—' : quality.effectiveN.toFixed(1) },
          { term: 'Nothing known of', value: formatPercent(quality.unreachable) },
          { term: 'Alpha', value: <EstimateText estimate={quality.alpha} /> },
          { term: 'Raw agreement', value: <EstimateText estimate={quality.percent} /> },
          { term: 'On turns', value: formatCount(quality.turns) },
        ]}
      />
    </Card>
  )
}
