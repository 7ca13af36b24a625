// The turn in hand: what it says, how it stands, and the verdict on it.
'use client'
import { MarkBadge } from '@/components/trees/mark-badge'
import type { TurnMark } from '@/components/trees/tree-turn'
import { TurnDetail } from '@/components/trees/turn-detail'
import { actionText } from '@/components/trees/turn-summary'
import { Notice } from '@/components/ui/notice'
import type { ReviewTurn } from '@/lib/core/domain/review'
import { cannotJudgeChoices, reasonName, rejectChoices } from './reason-names'
import { ReasonForm } from './reason-form'
import type { CountedVerdict } from './review-state'
import type { TurnVerdict } from './turn-verdict'
import { VerdictButtons, type VerdictCommand } from './verdict-buttons'

export type PanelForm = 'reject' | 'cannot-judge' | 'edit' | null

type VerdictPanelProps = {
  turn: ReviewTurn
  parent: ReviewTurn | null
  mark: TurnMark | undefined
  verdict: CountedVerdict | undefined
  allowed: ReadonlySet<VerdictCommand>
  isReadOnly: boolean
  form: PanelForm
  draftName: string
  onCommand: (command: VerdictCommand) => void
  onJudge: (verdict: TurnVerdict) => void
  onCloseForm: () => void
}

export function VerdictPanel(props: VerdictPanelProps) {
  const { turn, mark, verdict, isReadOnly } = props
  return (
    <div className="grid gap-3 p-4">
      <header className="grid gap-1">
        <div className="flex items-center justify-between gap-2">
          <p className="text-xs text-muted">
            Turn {turn.depth + 1}
            {turn.origin === 'teacher' ? '' : ' · your edit'}
          </p>
          {mark ? <MarkBadge mark={mark} /> : null}
        </div>
        <h3 className="text-[0.9375rem] leading-5 text-pretty">{actionText(turn.action)}</h3>
      </header>
      {verdict ? <GivenVerdict verdict={verdict} /> : null}
      {mark?.kind === 'closed' ? <Notice>A turn above is rejected, so this one needs no verdict.</Notice> : null}
      {isReadOnly ? null : <VerdictControls {...props} />}
      <div className="border-t border-line pt-3">
        <TurnDetail turn={turn} parent={props.parent} />
      </div>
    </div>
  )
}

function VerdictControls({ form, draftName, allowed, onCommand, onJudge, onCloseForm }: VerdictPanelProps) {
  if (form === 'reject') {
    return (
      <ReasonForm
        draftName={`${draftName}.reject`}
        title="Why reject this turn?"
        save="Save rejection"
        choices={rejectChoices}
        problemOf={rejectProblem}
        onSave={(reasons, note) => onJudge({ kind: 'REJECT', reasons, note })}
        onCancel={onCloseForm}
      />
    )
  }
  if (form === 'cannot-judge') {
    return (
      <ReasonForm
        draftName={`${draftName}.cannot-judge`}
        title="Why can you not judge it?"
        save="Save"
        choices={cannotJudgeChoices}
        problemOf={(reasons) => (reasons.length === 0 ? 'Choose a reason.' : null)}
        onSave={(reasons, note) => onJudge({ kind: 'CANNOT_JUDGE', reasons, note })}
        onCancel={onCloseForm}
      />
    )
  }
  return <VerdictButtons allowed={allowed} onCommand={onCommand} />
}

function rejectProblem(reasons: readonly string[], note: string): string | null {
  if (reasons.length === 0) return 'Choose at least one reason.'
  return reasons.includes('other') && note === '' ? 'Say in the note what the other reason is.' : null
}

function GivenVerdict({ verdict }: { verdict: CountedVerdict }) {
  if (verdict.reasons.length === 0 && verdict.note === '') return null
  return (
    <div className="rounded-md bg-sunken px-3 py-2">
      {verdict.reasons.length > 0 ? <p className="font-medium">{verdict.reasons.map(reasonName).join(', ')}</p> : null}
      {verdict.note ? <p className="whitespace-pre-wrap">{verdict.note}</p> : null}
    </div>
  )
}
