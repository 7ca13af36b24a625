// What the new edges would change: probabilities, counts, and every trajectory that comes out differently.
import { formatCount, formatPercent } from '@/components/plots/number-text'
import { DescriptionList } from '@/components/ui/description-list'
import { Notice } from '@/components/ui/notice'
import type { Gap } from '@/lib/core/domain/gap'
import type { GapPreview } from '@/lib/core/domain/gap-preview'
import { ChangedTrajectories } from './changed-trajectories'

type GapPreviewViewProps = { preview: GapPreview; gaps: readonly Gap[]; isStale: boolean }

export function GapPreviewView({ preview, gaps, isStale }: GapPreviewViewProps) {
  const { trees, trajectories, flips, changed, hidden, active, basedOn } = preview
  return (
    <section aria-label="Preview" className="grid gap-3">
      {isStale ? <Notice tone="warn">The frequencies have changed since. Preview again.</Notice> : null}
      <h3>
        {formatCount(trajectories.changed)} of {formatCount(trajectories.scored)} trajectories scored anew would change;{' '}
        {formatCount(trajectories.flipped)} {trajectories.flipped === 1 ? 'decision flips' : 'decisions flip'}
      </h3>
      <p className="max-w-prose text-xs text-muted">
        Compared with {active}. {formatCount(trees.scored)} of {formatCount(trees.all)} trees were scored under both
        graphs; the others use nothing that the edges can change.
        {basedOn === active ? '' : ` The edges that ${basedOn} adds already are in.`}
      </p>
      <Probabilities preview={preview} gaps={gaps} />
      {flips.length > 0 ? (
        <DescriptionList
          items={flips.map(({ from, to, trajectories: count }) => ({
            term: from === to ? `${from}, cut elsewhere` : `${from} to ${to}`,
            value: <span className="tabular-nums">{formatCount(count)}</span>,
          }))}
        />
      ) : null}
      {changed.length > 0 ? <ChangedTrajectories changed={changed} hidden={hidden} /> : null}
    </section>
  )
}

function Probabilities({ preview, gaps }: Pick<GapPreviewViewProps, 'preview' | 'gaps'>) {
  const labelOf = (diseaseId: string, findingId: string) => {
    const gap = gaps.find(({ disease, finding }) => disease.id === diseaseId && finding.id === findingId)
    return `${gap?.finding.label ?? findingId} in ${gap?.disease.label ?? diseaseId}`
  }
  return (
    <ul className="grid gap-1 text-xs">
      {preview.pairs.map(({ diseaseId, findingId, probability, background, affectedFindings }) => (
        <li key={`${diseaseId} ${findingId}`}>
          <span className="font-medium">{labelOf(diseaseId, findingId)}</span>: {formatPercent(probability.before)}{' '}
          becomes {formatPercent(probability.after)}; in any disease {formatPercent(background.before)} becomes{' '}
          {formatPercent(background.after)}.
          {affectedFindings === null
            ? ' It is the first edge of this disease, which changes the background rate of every finding.'
            : null}
        </li>
      ))}
    </ul>
  )
}
