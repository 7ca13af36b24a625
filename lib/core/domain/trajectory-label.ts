// What the final labels of a path's turns say of the whole trajectory.
import type { FinalLabelValue } from './consensus'

export type TrajectoryLabel =
  | { kind: 'accepted'; turns: number }
  | { kind: 'accepted-prefix'; turns: number }
  | { kind: 'rejected' }
  | { kind: 'open' }

/**
 * Accepted when every turn is; rejected at the first rejected turn k, where k >= 3 with turns 1 to k-1 accepted leaves the
 * accepted prefix of k-1 turns; open otherwise.
 */
export function labelTrajectory(labels: readonly (FinalLabelValue | null)[]): TrajectoryLabel {
  const firstOther = labels.findIndex((label) => label !== 'ACCEPT')
  if (firstOther === -1) return { kind: 'accepted', turns: labels.length }
  if (labels[firstOther] === 'REJECT') {
    return firstOther >= 2 ? { kind: 'accepted-prefix', turns: firstOther } : { kind: 'rejected' }
  }
  return labels.includes('REJECT') ? { kind: 'rejected' } : { kind: 'open' }
}

/** Whether physicians came to a word on the whole trajectory. */
export const isJudged = (label: TrajectoryLabel): boolean => label.kind !== 'open'
