// The turn in hand: how it stands, the verdict on it, what it says, what was said of it.
'use client'
import { MarkBadge } from '@/components/trees/mark-badge'
import type { TurnMark } from '@/components/trees/tree-turn'
import { TurnDetail } from '@/components/trees/turn-detail'
import { actionText } from '@/components/trees/turn-summary'
import { Notice } from '@/components/ui/notice'
import type { ShownComment } from '@/lib/client/comments'
import type { ReviewTurn } from '@/lib/core/domain/review'
import type { VerdictAspect } from '@/lib/core/domain/verdict'
import { BranchButtons } from './branch-buttons'
import { CommentForm } from './comment-form'
import { CoveredDetail } from './covered-detail'
import { HalfSwitch } from './half-switch'
import type { GivenVerdict, ReviewState } from './review-state'
import { reasonName } from './reason-names'
import { TurnComments } from './turn-comments'
import { TurnHistoryList } from './turn-history-list'
import type { ReviewActions } from './use-review-actions'
import { VerdictButtons } from './verdict-buttons'
import { VerdictForm } from './verdict-form'

export type VerdictPanelProps = {
  turn: ReviewTurn
  parent: ReviewTurn | null
  /** Turns of the same fork whose order is still to be judged. */
  ordersToJudge: number
  mark: TurnMark | undefined
  state: ReviewState
  aspect: VerdictAspect
  comments: readonly ShownComment[]
  isReadOnly: boolean
  isHistoryShown: boolean
  draftName: string
  actions: ReviewActions
}

export function VerdictPanel(props: VerdictPanelProps) {
  const { turn, parent, mark, state, aspect, isReadOnly, actions } = props
  const counted = state.counted.get(turn.id)
  return (
    <div className="grid gap-3 p-4">
      <header className="grid gap-1">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <p className="text-xs text-muted">
            Turn {turn.depth + 1}
            {originWords[turn.origin]}
          </p>
          {mark ? <MarkBadge mark={mark} /> : null}
        </div>
        <h3 className="text-[0.9375rem] leading-5 text-pretty">{actionText(turn.action)}</h3>
      </header>
      {aspect === 'TURN' ? null : (
        <HalfSwitch {...{ turn, aspect, counted }} onSwitch={() => actions.run('judge-other-half')} />
      )}
      {[...(counted?.values() ?? [])].map((verdict) => (
        <GivenReasons key={verdict.aspect} verdict={verdict} />
      ))}
      {mark?.kind === 'closed' ? <Notice>{closedWords(mark)}</Notice> : null}
      {isReadOnly ? null : <VerdictControls {...props} />}
      <div className="border-t border-line pt-3">
        {turn.isCovered ? (
          <CoveredDetail {...{ turn, ordersToJudge: props.ordersToJudge }} isJudged={counted?.has('ORDER') ?? false} />
        ) : (
          <TurnDetail turn={turn} parent={parent} />
        )}
      </div>
      <TurnComments {...props} />
      <TurnHistoryList
        {...{ turn, state }}
        isShown={props.isHistoryShown}
        onToggle={() => actions.run('show-history')}
      />
    </div>
  )
}

const originWords: Record<ReviewTurn['origin'], string> = {
  teacher: '',
  edit: ' · your edit',
  continuation: ' · your continuation',
  asked: ' · the teacher’s continuation of your branch',
}

const closedWords = ({ text }: TurnMark) =>
  text === 'stale'
    ? 'Stale: a turn above was edited, and this hangs below its original version. It needs no verdict.'
    : 'A turn above is rejected, so this one needs no verdict.'

function VerdictControls({ aspect, draftName, actions }: VerdictPanelProps) {
  const { form, allowed, run, judge, closeForm } = actions
  const what = aspect === 'TURN' ? 'turn' : aspect.toLowerCase()
  if (form === 'reject' || form === 'unsafe' || form === 'cannot-judge') {
    const half = aspect === 'TURN' ? '' : `.${aspect.toLowerCase()}`
    return <VerdictForm {...{ form, what }} draftName={`${draftName}${half}`} onJudge={judge} onClose={closeForm} />
  }
  if (form === 'comment') {
    return <CommentForm draftName={`${draftName}.comment`} onSave={actions.addComment} onCancel={closeForm} />
  }
  // What hangs below a rejected turn takes none.
  if (allowed.size === 0) return null
  return (
    <div className="grid gap-1.5">
      <VerdictButtons {...{ what, allowed }} onCommand={run} />
      <BranchButtons allowed={allowed} onCommand={run} />
    </div>
  )
}

function GivenReasons({ verdict }: { verdict: GivenVerdict }) {
  if (verdict.reasons.length === 0 && verdict.note === '') return null
  return (
    <div className="rounded-md bg-sunken px-3 py-2">
      {verdict.reasons.length > 0 ? <p className="font-medium">{verdict.reasons.map(reasonName).join(', ')}</p> : null}
      {verdict.note ? <p className="break-words whitespace-pre-wrap">{verdict.note}</p> : null}
    </div>
  )
}
