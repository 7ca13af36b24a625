// The form of the verdict that was asked for: why a turn is rejected, or why it cannot be judged.
'use client'
import { cannotJudgeChoices, rejectChoices } from './reason-names'
import { ReasonForm } from './reason-form'
import type { TurnVerdict } from './turn-verdict'

type VerdictFormProps = {
  form: 'reject' | 'unsafe' | 'cannot-judge'
  /** What is judged: "turn", or a half of it. */
  what: string
  draftName: string
  onJudge: (verdict: TurnVerdict) => void
  onClose: () => void
}

export function VerdictForm({ form, what, draftName, onJudge, onClose }: VerdictFormProps) {
  if (form === 'cannot-judge') {
    return (
      <ReasonForm
        draftName={`${draftName}.cannot-judge`}
        title="Why can you not judge it?"
        save="Save"
        choices={cannotJudgeChoices}
        problemOf={(reasons) => (reasons.length === 0 ? 'Choose a reason.' : null)}
        onSave={(reasons, note) => onJudge({ kind: 'CANNOT_JUDGE', reasons, note })}
        onCancel={onClose}
      />
    )
  }
  return (
    <ReasonForm
      key={form}
      draftName={`${draftName}.reject`}
      title={`Why reject this ${what}?`}
      save="Save rejection"
      choices={rejectChoices}
      preset={form === 'unsafe' ? 'unsafe' : undefined}
      problemOf={rejectProblem}
      onSave={(reasons, note) => onJudge({ kind: 'REJECT', reasons, note })}
      onCancel={onClose}
    />
  )
}

function rejectProblem(reasons: readonly string[], note: string): string | null {
  if (reasons.length === 0) return 'Choose at least one reason.'
  return reasons.includes('other') && note === '' ? 'Say in the note what the other reason is.' : null
}
