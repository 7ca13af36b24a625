// What physicians said of trajectories, in words and colours.
import type { HumanLabel } from '@/lib/core/domain/audit-scope'

export const labelNames: Record<HumanLabel, string> = {
  accepted: 'accepted',
  'accepted-prefix': 'accepted prefix',
  rejected: 'rejected',
  unjudged: 'unjudged',
}

export const labelColours: Record<HumanLabel, string> = {
  accepted: 'var(--good)',
  'accepted-prefix': 'var(--warn)',
  rejected: 'var(--bad)',
  unjudged: 'var(--line-strong)',
}
