// The workspace on one screen: the case, the tree, the turn in hand.
'use client'
import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import { CasePanel } from '@/components/cases/case-panel'
import { TrajectoryTree } from '@/components/trees/trajectory-tree'
import { actionText } from '@/components/trees/turn-summary'
import { useTreeView } from '@/components/trees/use-tree-view'
import { classNames } from '@/components/ui/class-names'
import { useVerdictOutbox } from '@/lib/client/verdicts'
import { openTurnIds } from '@/lib/core/domain/judgement'
import type { ReviewTurn, ReviewView } from '@/lib/core/domain/review'
import { EditDialog } from './edit-dialog'
import { KeySheet } from './key-sheet'
import { RefusedVerdicts } from './refused-verdicts'
import { ReviewHeader } from './review-header'
import { reviewState } from './review-state'
import { ReviewStanding } from './review-standing'
import { turnMarks } from './turn-marks'
import { useReviewActions } from './use-review-actions'
import { useReviewFlow } from './use-review-flow'
import { useReviewKeys } from './use-review-keys'
import { useTurnInUrl } from './use-turn-in-url'
import { VerdictPanel } from './verdict-panel'
import { paneStyle, screenStyle } from './workspace-style'

type ReviewScreenProps = { view: ReviewView; actorId: number }

export function ReviewScreen({ view, actorId }: ReviewScreenProps) {
  const [isCaseShown, showCase] = useState(true)
  const turnIds = view.turns.map((turn) => turn.id)
  const [selectedId, select] = useTurnInUrl(turnIds, openTurnIds(view.turns, view.verdicts)[0] ?? turnIds[0] ?? '')
  const outbox = useVerdictOutbox(actorId, view.id, ({ newTurns }) => newTurns[0] && select(newTurns[0].id))
  const state = useMemo(() => reviewState(view, outbox.items), [view, outbox.items])
  const marks = useMemo(() => turnMarks(state), [state])
  const tree = useTreeView(view.turns, selectedId, select)
  const turn = view.turns.find((each) => each.id === selectedId) ?? view.turns[0]
  if (!turn) return null
  return <OpenedReview {...{ view, actorId, isCaseShown, showCase, outbox, state, marks, tree, turn }} />
}

type OpenedReviewProps = ReviewScreenProps & {
  isCaseShown: boolean
  showCase: (isShown: boolean) => void
  outbox: ReturnType<typeof useVerdictOutbox>
  state: ReturnType<typeof reviewState>
  marks: ReturnType<typeof turnMarks>
  tree: ReturnType<typeof useTreeView<ReviewTurn>>
  turn: ReviewTurn
}

function OpenedReview({ view, actorId, isCaseShown, showCase, outbox, state, marks, tree, turn }: OpenedReviewProps) {
  const actions = useReviewActions({ view, state, tree, turn, outbox })
  const keys = useReviewKeys(actions.run)
  const flow = useReviewFlow({ view, open: state.progress.open.length, isSaved: outbox.items.length === 0 })
  const parent = view.turns.find((each) => each.id === turn.parentId) ?? null
  const showTurn = useEffectEvent(() =>
    document.getElementById(tree.rowId(turn.id))?.scrollIntoView({ block: 'nearest' }),
  )
  useEffect(() => {
    void showTurn()
  }, [])
  const draftName = `${actorId}.${view.id}.${turn.id}`
  const nameOf = (turnId: string) => actionText(view.turns.find((each) => each.id === turnId)?.action ?? null)
  return (
    <main className={screenStyle.frame}>
      <ReviewHeader {...{ view, state, outbox, flow, isCaseShown, showCase }} onCommand={actions.run} />
      <div className="grid gap-2 px-4 py-2 empty:hidden">
        <RefusedVerdicts outbox={outbox} nameOf={nameOf} />
        <ReviewStanding view={view} nameOf={nameOf} />
      </div>
      <div className={classNames(screenStyle.panes, isCaseShown ? screenStyle.withCase : screenStyle.withoutCase)}>
        {isCaseShown ? (
          <section aria-label="Case" tabIndex={0} className={paneStyle.case}>
            <CasePanel case={view.case} guidelines={view.round.guidelines} />
          </section>
        ) : null}
        <section aria-label="Tree" className={paneStyle.tree}>
          <TrajectoryTree
            tree={tree}
            marks={marks}
            tagOf={(each) => (each.origin === 'teacher' ? null : 'your edit')}
          />
        </section>
        <section aria-label="Turn in hand" tabIndex={0} className={paneStyle.turn}>
          <VerdictPanel
            key={turn.id}
            {...{ turn, parent, draftName }}
            mark={marks.get(turn.id)}
            verdict={state.latest.get(turn.id)}
            allowed={actions.allowed}
            isReadOnly={view.state !== 'in_progress'}
            form={actions.form}
            onCommand={actions.run}
            onJudge={actions.judge}
            onCloseForm={actions.closeForm}
          />
        </section>
      </div>
      {actions.form === 'edit' ? (
        <EditDialog
          turn={turn}
          menu={view.case.menu}
          draftName={`${draftName}.edit`}
          onSave={(edit, note) => actions.judge({ kind: 'EDIT', edit, note })}
          onClose={actions.closeForm}
        />
      ) : null}
      <KeySheet isOpen={actions.areKeysShown} onOpenChange={actions.showKeys} keys={keys} />
    </main>
  )
}
