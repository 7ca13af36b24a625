// The scores of one turn beneath its details, and what its flags mean.
import { MetricText } from '@/components/plots/number-text'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import type { TurnFlag, TurnScore } from '@/lib/core/domain/score'

const flagMeaning: Record<TurnFlag, string> = {
  repeat: 'orders a test that was ordered before',
  drop: 'drops a likely hypothesis without evidence against it',
  resurrect: 'brings a dropped hypothesis back without evidence for it',
  nonsequitur: 'the diagnosis is not the likeliest hypothesis of the turn before',
  contradiction: 'a finding has changed its polarity',
  mass: 'the probabilities sum to more than one',
}

const figures = [
  { key: 'closeness', name: 'Closeness to the truth' },
  { key: 'rac', name: 'RAC' },
  { key: 'buc', name: 'BUC' },
  { key: 'og', name: 'OG' },
] as const

export function TurnScoreView({ score, onExplain }: { score: TurnScore; onExplain: () => void }) {
  return (
    <div className="mt-3 grid gap-1.5 border-t border-line pt-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h4 className="text-xs font-semibold text-muted">Scores of this turn</h4>
        <Button size="sm" onPress={onExplain}>
          Why this score
        </Button>
      </div>
      <dl className="flex flex-wrap gap-x-5 gap-y-1">
        {figures.map(({ key, name }) => (
          <div key={key} className="flex gap-1.5">
            <dt className="text-muted">{name}</dt>
            <dd>
              <MetricText value={score[key]} />
            </dd>
          </div>
        ))}
      </dl>
      {score.flags.length > 0 ? (
        <ul className="grid gap-1">
          {score.flags.map((flag) => (
            <li key={flag} className="flex items-baseline gap-1.5">
              <Badge tone="bad">{flag}</Badge> {flagMeaning[flag]}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
