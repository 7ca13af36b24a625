// The columns of a decision's row.
import type { Filtered } from './active-filter'

type Place = { trajectoryId: number; caseId: number; scoreId: number; calibrationId: number | null; createdAt: Date }

export function fromDecision(place: Place, { decision, acceptance, isCertified }: Filtered) {
  const { trajectoryId, caseId, scoreId, calibrationId, createdAt } = place
  const { kind, turns, failed } = decision
  return {
    trajectory_id: trajectoryId,
    case_id: caseId,
    score_id: scoreId,
    calibration_id: calibrationId,
    kind,
    turns,
    failed,
    acceptance,
    is_certified: isCertified,
    created_at: createdAt,
  }
}
