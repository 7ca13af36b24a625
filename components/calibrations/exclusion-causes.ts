// The names of the causes for which something reviewed gave no label.
import type { ExclusionCause } from '@/lib/core/domain/calibration-run'

export type Cause = {
  key: ExclusionCause
  name: string
  meaning: string
  unit: 'trajectories' | 'reviews' | 'verdicts'
}

const ofTrajectories = { unit: 'trajectories' } as const

export const exclusionCauses: readonly Cause[] = [
  { key: 'open', name: 'Open', meaning: 'not every turn has a final label yet', ...ofTrajectories },
  { key: 'cannotJudge', name: 'Cannot judge', meaning: 'a reader could not judge a turn', ...ofTrajectories },
  { key: 'edited', name: 'Edited branches', meaning: 'written by a reviewer, not drawn by chance', ...ofTrajectories },
  { key: 'unscored', name: 'Not scored', meaning: 'no score under the active graph', ...ofTrajectories },
  { key: 'simulated', name: 'Simulated', meaning: 'judged by simulated reviewers', ...ofTrajectories },
  { key: 'audit', name: 'Audits', meaning: 'of rounds that audit what a calibration certifies', ...ofTrajectories },
  { key: 'repeated', name: 'Judged again', meaning: 'in a newer round too; only that label counts', ...ofTrajectories },
  { key: 'handPicked', name: 'Hand-picked', meaning: 'of rounds over trees that somebody chose', ...ofTrajectories },
  { key: 'otherBudget', name: 'Other budget', meaning: 'of rounds that another budget has used', ...ofTrajectories },
  { key: 'gold', name: 'Gold items', meaning: 'chosen to check readers', unit: 'reviews' },
  { key: 'repeatReviews', name: 'Hidden repeats', meaning: 'a reader judged the tree a second time', unit: 'reviews' },
  { key: 'afterReveal', name: 'After the reveal', meaning: 'given once truth and scores were shown', unit: 'verdicts' },
]
