// The sentences a release carries about what vouches for its rows.

export type GuaranteeFacts = {
  /** The active calibration; null where the uncalibrated defaults are in force. */
  calibration: {
    alpha: number
    delta: number
    threshold: number | null
    includesSimulated: boolean
    /** Whether it was fitted on scores of the graph and metric version of the release. */
    isApplicable: boolean
  } | null
  /** Whether the certificate lets rows in at all. */
  trustsCertificate: boolean
  includeSimulated: boolean
  includeUncertified: boolean
}

/** Says no more than holds: simulated readers are never called physicians, and no certificate is claimed where none stands. */
export function stateGuarantee(facts: GuaranteeFacts): string {
  const { includeSimulated, includeUncertified } = facts
  const readers = includeSimulated
    ? 'Rows marked accepted were accepted by physicians or by SIMULATED readers, which say nothing of physicians.'
    : 'Rows marked accepted were accepted by physicians.'
  const uncertified = 'Rows marked uncertified passed the automatic filter alone: nothing is guaranteed of them.'
  return [readers, certificate(facts), ...(includeUncertified ? [uncertified] : [])].join(' ')
}

function certificate({ calibration, trustsCertificate }: GuaranteeFacts): string {
  if (!calibration) return 'No calibration is active, so nothing is certified.'
  if (calibration.threshold === null) return 'The active calibration found no threshold, so it certifies nothing.'
  if (!calibration.isApplicable)
    return 'The active calibration was fitted under another graph or metric version, so it certifies nothing.'
  if (!trustsCertificate)
    return 'The active calibration rests on simulated verdicts, so its certificate lets nothing in.'
  const share = (value: number) => Number((1 - value).toFixed(6))
  const measured = calibration.includesSimulated ? ', measured on SIMULATED verdicts' : ''
  return `Rows marked certified come from a filter whose precision is at least ${share(calibration.alpha)} with confidence ${share(calibration.delta)}${measured}.`
}
