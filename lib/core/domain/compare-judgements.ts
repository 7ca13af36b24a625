// How far two judgements of one tree agree, turn by turn: a gold item's known labels and a reader, or a reader and the same one later.
import type { FinalLabelValue } from './consensus'
import type { TurnJudgement } from './judgement'

/** `n`: turns that both sides accept or reject; all others are missing ratings. */
export type JudgementAgreement = { agreed: number; n: number }

type Judgements = ReadonlyMap<string, TurnJudgement>

export function compareJudgements(one: Judgements, other: Judgements): JudgementAgreement {
  const both = [...one].filter(([turnId, judgement]) => isRating(judgement) && isRating(other.get(turnId)))
  return { agreed: both.filter(([turnId, judgement]) => judgement === other.get(turnId)).length, n: both.length }
}

export const addAgreements = (all: readonly JudgementAgreement[]): JudgementAgreement => ({
  agreed: all.reduce((sum, { agreed }) => sum + agreed, 0),
  n: all.reduce((sum, { n }) => sum + n, 0),
})

/** Final labels as a reader's judgements would stand. */
export function judgementsOfLabels(labels: readonly { turnId: string; label: FinalLabelValue }[]): Judgements {
  return new Map(labels.map(({ turnId, label }) => [turnId, label === 'ACCEPT' ? 'accepted' : 'rejected']))
}

const isRating = (judgement: TurnJudgement | undefined) => judgement === 'accepted' || judgement === 'rejected'
