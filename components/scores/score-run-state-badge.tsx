// How a score run stands.
import { Badge, type Tone } from '@/components/ui/badge'
import type { ScoreRunState } from '@/lib/core/domain/score-run'

const tones: Record<ScoreRunState, Tone> = { running: 'accent', done: 'good', failed: 'bad', cancelled: 'neutral' }

export const ScoreRunStateBadge = ({ state }: { state: ScoreRunState }) => <Badge tone={tones[state]}>{state}</Badge>
