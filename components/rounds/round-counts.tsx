// A round in counts: how far it has come, and where the final labels of its turns come from.
import { formatCount } from '@/components/plots/number-text'
import { StatTile } from '@/components/overview/stat-tile'
import { Card } from '@/components/ui/card'
import type { Round } from '@/lib/core/domain/round'
import type { RoundProgress as Progress } from '@/lib/core/domain/round-progress'
import { LiveSign } from './live-sign'
import { RoundProgress } from './round-progress'

type RoundCountsProps = { round: Round; progress: Progress | undefined }

export function RoundCounts({ round, progress }: RoundCountsProps) {
  return (
    <div className="grid gap-3">
      <Card title="Progress" actions={progress ? <LiveSign progress={progress} /> : null}>
        <RoundProgress round={round} />
      </Card>
      <div className="grid grid-cols-2 gap-3 md:grid-cols-5">
        <StatTile name="Candidates" value={formatCount(round.candidates)} note="trees that could be drawn" />
        <StatTile name="Drawn" value={formatCount(round.drawn)} note="trees" />
        <StatTile name="Waiting reviews" value={formatCount(round.slots.open)} />
        <StatTile name="Labelled trees" value={formatCount(round.labelledTrees)} note="with a final label" />
        <StatTile name="Open adjudications" value={formatCount(round.openAdjudications)} note="turns in dispute" />
      </div>
      {progress ? <LabelSources labels={progress.labels} /> : null}
    </div>
  )
}

function LabelSources({ labels: { unanimous, adjudicated, open } }: Pick<Progress, 'labels'>) {
  return (
    <p className="text-sm text-muted">
      Final labels of turns: <strong className="text-ink">{formatCount(unanimous)}</strong> unanimous,{' '}
      <strong className="text-ink">{formatCount(adjudicated)}</strong> adjudicated,{' '}
      <strong className="text-ink">{formatCount(open)}</strong> open.
    </p>
  )
}
