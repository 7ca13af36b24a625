// The filter's word on a trajectory, in colour and word.
import { Badge, type Tone } from '@/components/ui/badge'
import type { DecisionKind } from '@/lib/core/domain/filter'

const tones: Record<DecisionKind, Tone> = { retain: 'good', truncate: 'warn', reject: 'bad' }

export const DecisionBadge = ({ decision }: { decision: DecisionKind }) => (
  <Badge tone={tones[decision]}>{decision}</Badge>
)
