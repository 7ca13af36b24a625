// How a run stands.
import { Badge, type Tone } from '@/components/ui/badge'
import type { RunState } from '@/lib/core/domain/run'

const tones: Record<RunState, Tone> = {
  running: 'accent',
  paused: 'warn',
  stopped: 'bad',
  cancelled: 'neutral',
  done: 'good',
}

export const RunStateBadge = ({ state }: { state: RunState }) => <Badge tone={tones[state]}>{state}</Badge>
