// The workspace on one screen: the case, the tree, the turn in hand.
'use client'
import { useEffect, useEffectEvent, useMemo } from 'react'
import { actionText } from '@/components/trees/turn-summary'
import { useTreeView } from '@/components/trees/use-tree-view'
import { classNames } from '@/components/ui/class-names'
import { shownComments } from '@/lib/client/comments'
import { useVerdictOutbox } from '@/lib/client/verdicts'
import { aspectToJudge } from '@/lib/core/domain/aspect-to-judge'
import { openTurnIds } from '@/lib/core/domain/judgement'
import type { ReviewTurn, ReviewView, VerdictsSaved } from '@/lib/core/domain/review'
import { CasePane } from './case-pane'
import { ContinuationNotices } from './continuation-notices'
import { EditForms } from './edit-forms'
import { GuidelinesNotice } from './guidelines-notice'
import { KeySheet } from './key-sheet'
import { OwnKeysProvider } from './own-keys'
import { ReviewHeader } from './review-header'
import { reviewState, type ReviewState } from './review-state'
import { ReviewStanding } from './review-standing'
import { shownTurns, turnInHand } from './shown-turns'
import { TreePane } from './tree-pane'
import { turnMarks } from './turn-marks'
import { useReviewActions } from './use-review-actions'
import { useReviewFlow } from './use-review-flow'
import { useReviewKeys } from './use-review-keys'
import { useTurnInUrl } from './use-turn-in-url'
import { useUndo } from './use-undo'
import { useWorkplace, type Workplace } from './use-workplace'
import { VerdictPanel } from './verdict-panel'
import { paneStyle, screenStyle } from './workspace-style'

type ReviewScreenProps = { view: ReviewView; actorId: number }

export function ReviewScreen({ view, actorId }: ReviewScreenProps) {
  const workplace = useWorkplace(actorId)
  const [selectedId, select] = useTurnInUrl((asked) =>
    view.turns.some(({ id }) => id === asked) ? (asked ?? '') : (openTurnIds(view.turns, view.verdicts)[0] ?? ''),
  )
  const outbox = useVerdictOutbox(actorId, view.id, (saved) => {
    const made = turnMade(saved)
    if (made) select(made)
    if (view.round.isProspective && uncovers(saved)) workplace.announce('Saved. What was ordered is uncovered now.')
  })
  const state = useMemo(() => reviewState(view, outbox.items), [view, outbox.items])
  const turns = useMemo(() => shownTurns(view.turns, state.judgements), [view.turns, state.judgements])
  const turn = turnInHand(view.turns, turns, selectedId)
  if (!turn) return null
  return (
    <OwnKeysProvider actorId={actorId}>
      <OpenedReview {...{ view, actorId, workplace, outbox, state, turns, turn, select }} />
    </OwnKeysProvider>
  )
}

/** The turn that an edit or a continuation has just made. */
const turnMade = ({ saved }: VerdictsSaved) =>
  saved.findLast(({ editTurnId, undoes }) => editTurnId !== null && undoes === null)?.editTurnId ?? null
const uncovers = ({ newTurns }: VerdictsSaved) =>
  newTurns.some(({ origin, answers, isCovered }) => origin === 'teacher' && !isCovered && answers.length > 0)

type OpenedReviewProps = ReviewScreenProps & {
  workplace: Workplace
  outbox: ReturnType<typeof useVerdictOutbox>
  state: ReviewState
  turns: readonly ReviewTurn[]
  turn: ReviewTurn
  select: (turnId: string) => void
}

function OpenedReview(props: OpenedReviewProps) {
  const { view, actorId, workplace, outbox, state, turns, turn, select } = props
  const marks = useMemo(() => turnMarks(turns, state), [turns, state])
  const comments = useMemo(() => shownComments(view.comments, outbox.comments), [view.comments, outbox.comments])
  const tree = useTreeView(turns, turn.id, select)
  const flow = useReviewFlow({ view, open: state.progress.open.length, isSaved: outbox.kept === 0 })
  const chosen = workplace.aspectOf(turn.id)
  const own = aspectToJudge(turn, view.round.isProspective, state.counted.get(turn.id))
  const aspect = own === 'TURN' || turn.isCovered ? own : (chosen ?? own)
  const undo = useUndo({
    ...{ view, state, comments, outbox },
    onDone: (turnId, words) => {
      tree.focus(turnId)
      workplace.announce(words)
    },
  })
  const actions = useReviewActions({ view, state, tree, turn, aspect, outbox, undo, flow, workplace })
  useReviewKeys(actions.run)
  // Who comes here from a button that is gone has the keyboard nowhere: it belongs on the turn in hand.
  const showTurn = useEffectEvent(() =>
    document.activeElement === document.body ? tree.focus(turn.id) : tree.show(turn.id),
  )
  useEffect(() => {
    if (!flow.isBusy) void showTurn()
  }, [flow.isBusy])
  const parent = turns.find((each) => each.id === turn.parentId) ?? null
  const fork = turns.filter((each) => each.parentId === turn.parentId)
  const draftName = `${actorId}.${view.id}.${turn.id}`
  const nameOf = (turnId: string) => actionText(view.turns.find((each) => each.id === turnId)?.action ?? null)
  const { panes } = workplace
  const readGuidelines = () => {
    if (!panes.case || !panes.guidelines) workplace.toggle('guidelines')
    // The button that was pressed is gone.
    tree.focus(turn.id)
  }
  return (
    <main className={screenStyle.frame}>
      <ReviewHeader {...{ view, state, outbox, flow, undo, workplace, nameOf }} onCommand={actions.run} />
      <div className="grid gap-2 px-4 py-1.5 empty:hidden">
        <ReviewStanding view={view} nameOf={nameOf} />
        <GuidelinesNotice
          version={view.round.guidelineVersion}
          isShown={panes.case && panes.guidelines}
          onRead={readGuidelines}
        />
        <ContinuationNotices view={view} open={state.progress.open} onGoTo={tree.focus} />
      </div>
      <div className={classNames(screenStyle.panes, panes.case ? screenStyle.withCase : screenStyle.withoutCase)}>
        {panes.case ? (
          <CasePane
            {...{ view, turn }}
            areGuidelinesShown={panes.guidelines}
            onToggle={() => workplace.toggle('guidelines')}
          />
        ) : null}
        <TreePane
          {...{ tree, turns, turn, parent, fork, marks, panes }}
          onCommand={actions.run}
          onSelect={tree.focus}
        />
        <section aria-label="Turn in hand" tabIndex={0} className={paneStyle.turn}>
          <VerdictPanel
            key={turn.id}
            {...{ turn, parent, state, aspect, comments, draftName, actions }}
            ordersToJudge={fork.filter((each) => each.isCovered && !hasWordOnOrder(each.id, state)).length}
            mark={marks.get(turn.id)}
            isReadOnly={view.state === 'expired'}
            isHistoryShown={panes.history}
          />
        </section>
      </div>
      <EditForms {...{ view, turn, draftName, actions }} />
      <KeySheet isOpen={panes.keys} onClose={() => workplace.toggle('keys')} />
    </main>
  )
}

const hasWordOnOrder = (turnId: string, { counted }: ReviewState) =>
  counted.get(turnId)?.has('ORDER') || counted.get(turnId)?.has('TURN')
