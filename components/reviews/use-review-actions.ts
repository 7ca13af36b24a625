// What the workspace can do, in one place for buttons and keys alike.
'use client'
import { useState } from 'react'
import type { TreeView } from '@/components/trees/use-tree-view'
import { actionText } from '@/components/trees/turn-summary'
import type { ShownComment } from '@/lib/client/comments'
import { newKey } from '@/lib/client/new-key'
import type { VerdictOutboxView } from '@/lib/client/verdicts'
import type { ReviewTurn, ReviewView } from '@/lib/core/domain/review'
import { submitVerdictSchema, type VerdictAspect } from '@/lib/core/domain/verdict'
import { allowedCommands, isTurnCommand, type TurnCommand } from './allowed-commands'
import type { ReviewCommand } from './key-map'
import type { ReviewState } from './review-state'
import { goToOpen, goToSibling, openElsewhere } from './turn-moves'
import type { TurnVerdict } from './turn-verdict'
import { kindWord } from './turn-marks'
import type { Undo } from './use-undo'
import type { ReviewFlow } from './use-review-flow'
import type { Workplace } from './use-workplace'

export type PanelForm = 'reject' | 'unsafe' | 'cannot-judge' | 'edit' | 'continue' | 'ask' | 'comment' | null

type Parts = {
  view: ReviewView
  state: ReviewState
  tree: TreeView<ReviewTurn>
  turn: ReviewTurn
  aspect: VerdictAspect
  outbox: VerdictOutboxView
  undo: Undo
  flow: ReviewFlow
  workplace: Workplace
}

export type ReviewActions = {
  form: PanelForm
  allowed: ReadonlySet<TurnCommand>
  run: (command: ReviewCommand) => void
  judge: (verdict: TurnVerdict) => void
  addComment: (text: string) => void
  takeCommentBack: (comment: ShownComment) => void
  closeForm: () => void
}

const NOTHING_OPEN = 'Nothing is open any more.'

export function useReviewActions(parts: Parts): ReviewActions {
  const { view, state, tree, turn, aspect, outbox, undo, flow, workplace } = parts
  const [opened, setOpened] = useState<{ turnId: string; form: PanelForm } | null>(null)
  const allowed = allowedCommands({ turn, view, state, aspect })
  const from = { tree, turn }
  const here = `turn ${turn.depth + 1} (${actionText(turn.action)})`

  function closeForm() {
    setOpened(null)
    tree.focus(turn.id)
  }
  function judge(verdict: TurnVerdict) {
    setOpened(null)
    const address = { aspect, key: newKey(), reviewId: view.id, turnId: turn.id }
    outbox.add(submitVerdictSchema.parse({ ...address, ...verdict }))
    const words = `${spokenVerdict(verdict, aspect)}: ${here}`
    // What hangs below a rejected turn is closed, so the next open branch is offered.
    const isRejected = verdict.kind === 'REJECT'
    const isMovingOn = isRejected && goToOpen(from, 'next', openElsewhere(from, state.progress.open))
    if (!isMovingOn) tree.focus(turn.id)
    workplace.announce(isRejected ? `${words}. ${isMovingOn ? 'Gone on to the next open turn.' : NOTHING_OPEN}` : words)
  }
  function moveToOpen(direction: 'next' | 'previous') {
    if (!goToOpen(from, direction, state.progress.open)) workplace.announce(NOTHING_OPEN)
  }
  function moveToSibling(step: 1 | -1) {
    const obstacle = goToSibling(from, step)
    if (obstacle) workplace.announce(obstacle)
  }
  function addComment(text: string) {
    outbox.addComment({ turnId: turn.id, text })
    workplace.announce(`Comment left: ${here}`)
    closeForm()
  }
  function takeCommentBack({ key, turnId, text }: ShownComment) {
    outbox.addComment({ key, turnId, text, isWithdrawn: true })
    workplace.announce(`Comment taken back: ${here}`)
  }
  const accept = () => allowed.has('accept') && judge({ kind: 'ACCEPT', scope: 'turn', note: '' })
  const open = (form: PanelForm) => setOpened({ turnId: turn.id, form })
  const effects: Record<ReviewCommand, () => unknown> = {
    'next-turn': () => tree.run('next'),
    'previous-turn': () => tree.run('previous'),
    'next-sibling': () => moveToSibling(1),
    'previous-sibling': () => moveToSibling(-1),
    'next-open': () => moveToOpen('next'),
    'previous-open': () => moveToOpen('previous'),
    'toggle-details': () => tree.toggleDetails(turn.id),
    accept,
    'accept-and-go': () => {
      accept()
      goToOpen(
        from,
        'next',
        state.progress.open.filter((id) => id !== turn.id),
      )
    },
    'accept-path': () => judge({ kind: 'ACCEPT', scope: 'path', note: '' }),
    reject: () => open('reject'),
    'flag-unsafe': () => open('unsafe'),
    edit: () => open('edit'),
    'cannot-judge': () => open('cannot-judge'),
    withdraw: () => judge({ kind: 'WITHDRAW', note: '' }),
    'continue-branch': () => open('continue'),
    'ask-teacher': () => open('ask'),
    'judge-other-half': () => workplace.chooseAspect(turn.id, aspect === 'ORDER' ? 'UPDATE' : 'ORDER'),
    comment: () => view.state !== 'expired' && open('comment'),
    undo: undo.undoWords ? undo.undo : () => workplace.announce('There is nothing to undo.'),
    redo: undo.redoWords ? undo.redo : () => workplace.announce('There is nothing to redo.'),
    'show-guidelines': () => workplace.toggle('guidelines'),
    'show-case': () => workplace.toggle('case'),
    'show-map': () => workplace.toggle('map'),
    'compare-fork': () => {
      workplace.toggle('fork')
      tree.focus(turn.id)
    },
    'show-history': () => workplace.toggle('history'),
    submit: () => submitOrGoOn(view, flow, workplace.announce),
    skip: flow.skip,
    'hand-back': () => flow.askHandBack(true),
    'show-keys': () => workplace.toggle('keys'),
  }
  const run = (command: ReviewCommand) => {
    if (isTurnCommand(command) && !allowed.has(command)) workplace.announce('Not possible on this turn as it stands.')
    else effects[command]()
  }
  return {
    form: opened?.turnId === turn.id ? opened.form : null,
    allowed,
    run,
    judge,
    addComment,
    takeCommentBack,
    closeForm,
  }
}

function submitOrGoOn(view: ReviewView, flow: ReviewFlow, announce: (words: string) => void): void {
  if (view.state !== 'in_progress') flow.next()
  else if (flow.missing) announce(`Not submitted: ${flow.missing}.`)
  else flow.submit()
}

function spokenVerdict(verdict: TurnVerdict, aspect: VerdictAspect): string {
  if (verdict.kind === 'ACCEPT' && verdict.scope === 'path') return 'Accepted the path to here'
  const word = verdict.kind === 'UNDO' || verdict.kind === 'CONTINUE' ? 'continued' : kindWord(verdict.kind)
  const half = aspect === 'TURN' || verdict.kind === 'EDIT' ? '' : `${aspect === 'ORDER' ? 'Order' : 'Update'} `
  return half ? `${half}${word}` : word.replace(/^./, (first) => first.toUpperCase())
}
