// Which trees a run was asked to score, in words.
import { reviewStateName } from '@/components/trees/review-state-name'
import type { ScoreFilter } from '@/lib/core/domain/score-run'

export function describeFilter({
  specialty,
  caseId,
  reviewState,
  outcome,
  decision,
  onlyUnscored,
  term,
}: ScoreFilter): string {
  const parts = [
    specialty,
    caseId === undefined ? undefined : `case ${caseId}`,
    reviewState && reviewStateName[reviewState],
    outcome && `with a ${outcome}`,
    decision && `with a trajectory to ${decision}`,
    onlyUnscored ? 'without a score' : undefined,
    term && `that use “${term}”`,
  ].filter((part) => part !== undefined)
  return parts.length === 0 ? 'all' : parts.join(', ')
}
