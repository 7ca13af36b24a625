// The outcome of a trajectory, in colour and word.
import { Badge, type Tone } from '@/components/ui/badge'
import type { Outcome } from '@/lib/core/domain/score'

const looks: Record<Outcome, { tone: Tone; meaning: string }> = {
  HIT: { tone: 'good', meaning: 'the final diagnosis is the true one' },
  NEAR: { tone: 'accent', meaning: 'the final diagnosis is close to the true one in the graph' },
  MISS: { tone: 'bad', meaning: 'the final diagnosis is another disease' },
  UNRESOLVED: { tone: 'neutral', meaning: 'no final diagnosis was given' },
}

export const outcomeMeaning = (outcome: Outcome) => looks[outcome].meaning

export const OutcomeBadge = ({ outcome }: { outcome: Outcome }) => (
  <Badge tone={looks[outcome].tone} title={looks[outcome].meaning}>
    {outcome}
  </Badge>
)
