// The versions, options and rounds a release rests on.
import { formatPercent, MetricText } from '@/components/plots/number-text'
import { SimulatedBadge } from '@/components/rounds/simulated-badge'
import { DescriptionList } from '@/components/ui/description-list'
import { TextLink } from '@/components/ui/text-link'
import { TimeText } from '@/components/ui/time-text'
import type { Manifest } from '@/lib/core/domain/release'

export function ManifestFacts({ manifest }: { manifest: Manifest }) {
  return (
    <DescriptionList
      items={[
        { term: 'Format', value: <code>{manifest.format}</code> },
        { term: 'Made', value: <TimeText iso={manifest.createdAt} /> },
        { term: 'Made with', value: manifest.project },
        { term: 'Follows', value: <FollowedFact manifest={manifest} /> },
        { term: 'Views', value: manifest.shape?.views.join(', ') ?? 'sft' },
        { term: 'Rendering', value: renderText(manifest) },
        { term: 'Split', value: splitText(manifest) },
        { term: 'Graph', value: manifest.graph.version },
        { term: 'Graph SHA-256', value: <code className="text-xs break-all">{manifest.graph.sha256}</code> },
        { term: 'Metric version', value: manifest.metricVersion },
        { term: 'Link revision', value: manifest.linkRevision },
        { term: 'Calibration', value: <CalibrationFact manifest={manifest} /> },
        { term: 'Uncertified', value: manifest.includesUncertified ? 'included' : 'left out' },
        { term: 'Simulated reviews', value: manifest.includesSimulated ? 'included' : 'left out' },
        { term: 'Rounds', value: <RoundFacts manifest={manifest} /> },
      ]}
    />
  )
}

function CalibrationFact({ manifest: { calibration } }: { manifest: Manifest }) {
  if (!calibration) return 'none active'
  return (
    <>
      <TextLink href={`/calibrations/${calibration.id}`}>Calibration {calibration.id}</TextLink>, threshold{' '}
      <MetricText value={calibration.threshold} reason="no threshold keeps the guarantee" />
    </>
  )
}

function RoundFacts({ manifest: { rounds } }: { manifest: Manifest }) {
  if (rounds.length === 0) return 'none'
  return (
    <ul className="grid gap-1">
      {rounds.map((round) => (
        <li key={round.id} className="flex flex-wrap items-center gap-1.5">
          <TextLink href={`/rounds/${round.id}`}>{round.name}</TextLink>
          <span className="text-xs text-muted">seed {round.seed}</span>
          {round.isSimulated ? <SimulatedBadge /> : null}
        </li>
      ))}
    </ul>
  )
}

const FollowedFact = ({ manifest: { follows } }: { manifest: Manifest }) =>
  follows ? <TextLink href={`/releases/${follows.id}`}>{follows.version}</TextLink> : 'none'

function renderText({ shape }: Manifest): string {
  if (!shape) return 'as it was before views were kept'
  const names = Object.entries(shape.render).map(([option, value]) => `${option}: ${value}`)
  return names.join(', ')
}

const splitText = ({ shape }: Manifest): string =>
  shape ? `${formatPercent(shape.validationShare)} of the cases for validation, seed ${shape.seed}` : 'none'
