// Which trajectories a release holds: physicians' word first, then the certified filter (docs/metrics.md, the filter).
import type { Decision } from './filter'
import type { Exclusion, ReleaseSource } from './release'
import type { TrajectoryLabel } from './trajectory-label'

export type ApprovalInput = {
  isHeldOut: boolean
  /** Its case may not be passed on. */
  isForbidden: boolean
  turns: number
  /** Null where no reviewer was ever asked. */
  label: TrajectoryLabel | null
  isCertified: boolean
  decision: Pick<Decision, 'kind' | 'turns'> | null
}
export type Approval = { included: true; source: ReleaseSource; turns: number } | { included: false; reason: Exclusion }

/**
 * Whether a trajectory enters the approved set, with how many turns and on whose word. Held-out cases never do, nor those
 * that may not be passed on. Where people decided, their consensus rules; where nobody looked, only a certificate counts, or, on the researcher's explicit wish and
 * marked as uncertified, the filter alone.
 */
export function approveTrajectory(input: ApprovalInput, options: { includeUncertified: boolean }): Approval {
  if (input.isHeldOut) return { included: false, reason: 'held-out-case' }
  if (input.isForbidden) return { included: false, reason: 'licence-forbids' }
  if (input.label) return byPhysicians(input.label)
  if (input.isCertified) return { included: true, source: 'certified', turns: input.turns }
  if (!input.decision) return { included: false, reason: 'no-score' }
  if (!options.includeUncertified) return { included: false, reason: 'not-certified' }
  if (input.decision.kind === 'reject') return { included: false, reason: 'filter-rejected' }
  return { included: true, source: 'uncertified', turns: input.decision.turns }
}

function byPhysicians(label: TrajectoryLabel): Approval {
  if (label.kind === 'accepted') return { included: true, source: 'accepted', turns: label.turns }
  if (label.kind === 'accepted-prefix') return { included: true, source: 'accepted-prefix', turns: label.turns }
  return { included: false, reason: label.kind === 'open' ? 'undecided-by-physicians' : 'rejected-by-physicians' }
}
