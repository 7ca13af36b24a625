// How the reasons of a verdict are put into words.
import {
  type CannotJudgeReason,
  cannotJudgeReasonSchema,
  type RejectReason,
  rejectReasonSchema,
} from '@/lib/core/domain/verdict'

type Wording = { name: string; hint: string }

const rejecting: Record<RejectReason, Wording> = {
  'ungrounded-order': { name: 'Order without grounds', hint: 'Nothing known so far calls for this test.' },
  'unreliable-update': { name: 'Unreliable update', hint: 'The differential does not follow from what came back.' },
  incoherent: { name: 'Incoherent', hint: 'It contradicts or repeats an earlier turn.' },
  'factual-error': { name: 'Factual error', hint: 'It states something medically wrong.' },
  unsafe: { name: 'Unsafe', hint: 'Acting on it could harm the patient.' },
  'wrong-diagnosis': { name: 'Wrong diagnosis', hint: 'The conclusion does not fit the case.' },
  other: { name: 'Other', hint: 'Say what below.' },
}

const abstaining: Record<CannotJudgeReason, Wording> = {
  'information-missing': { name: 'Information missing', hint: 'The case does not say enough.' },
  'outside-expertise': { name: 'Outside my expertise', hint: 'Someone of another specialty should judge it.' },
  other: { name: 'Other', hint: 'Say what below.' },
}

export type ReasonChoice<Reason extends string> = Wording & { value: Reason }

export const rejectChoices: ReasonChoice<RejectReason>[] = rejectReasonSchema.options.map((value) => ({
  value,
  ...rejecting[value],
}))
export const cannotJudgeChoices: ReasonChoice<CannotJudgeReason>[] = cannotJudgeReasonSchema.options.map((value) => ({
  value,
  ...abstaining[value],
}))

/** A stored reason as it is shown; one we do not know stays as it is. */
export function reasonName(reason: string): string {
  return [...rejectChoices, ...cannotJudgeChoices].find((choice) => choice.value === reason)?.name ?? reason
}
