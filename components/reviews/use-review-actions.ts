// What the workspace can do with the turn in hand, in one place for buttons and keys alike.
'use client'
import { useState } from 'react'
import type { TreeView } from '@/components/trees/use-tree-view'
import { newKey } from '@/lib/client/new-key'
import type { VerdictOutboxView } from '@/lib/client/verdicts'
import type { ReviewTurn, ReviewView } from '@/lib/core/domain/review'
import { pathTo } from '@/lib/core/domain/tree-path'
import { submitVerdictSchema } from '@/lib/core/domain/verdict'
import type { ReviewCommand } from './key-map'
import { nextOpenTurn, type ReviewState } from './review-state'
import type { TurnVerdict } from './turn-verdict'
import type { VerdictCommand } from './verdict-buttons'
import type { PanelForm } from './verdict-panel'

type Parts = {
  view: ReviewView
  state: ReviewState
  tree: TreeView<ReviewTurn>
  turn: ReviewTurn
  outbox: VerdictOutboxView
}

export type ReviewActions = {
  form: PanelForm
  allowed: ReadonlySet<VerdictCommand>
  areKeysShown: boolean
  showKeys: (isShown: boolean) => void
  run: (command: ReviewCommand) => void
  judge: (verdict: TurnVerdict) => void
  closeForm: () => void
}

export function useReviewActions({ view, state, tree, turn, outbox }: Parts): ReviewActions {
  const [opened, setOpened] = useState<{ turnId: string; form: PanelForm } | null>(null)
  const [areKeysShown, showKeys] = useState(false)
  const allowed = allowedOn(turn, view, state)

  function judge(verdict: TurnVerdict) {
    setOpened(null)
    outbox.add(submitVerdictSchema.parse({ ...verdict, key: newKey(), reviewId: view.id, turnId: turn.id }))
    tree.focus(turn.id)
  }
  function goToNextOpen() {
    const order = tree.rows.map((row) => row.turn.id)
    const hidden = state.progress.open.filter((id) => !order.includes(id))
    const next = nextOpenTurn([...order, ...hidden], state.progress.open, turn.id)
    if (next) tree.focus(next)
  }
  const open = (form: PanelForm) => setOpened({ turnId: turn.id, form })
  const effects: Record<ReviewCommand, () => void> = {
    'next-turn': () => tree.run('next'),
    'previous-turn': () => tree.run('previous'),
    'next-open': goToNextOpen,
    'toggle-details': () => tree.toggleDetails(turn.id),
    accept: () => judge({ kind: 'ACCEPT', scope: 'turn', note: '' }),
    'accept-path': () => judge({ kind: 'ACCEPT', scope: 'path', note: '' }),
    reject: () => open('reject'),
    edit: () => open('edit'),
    'cannot-judge': () => open('cannot-judge'),
    withdraw: () => judge({ kind: 'WITHDRAW', note: '' }),
    'show-keys': () => showKeys(true),
  }
  const run = (command: ReviewCommand) => {
    if (!isVerdict(command) || allowed.has(command)) effects[command]()
  }
  const form = opened?.turnId === turn.id ? opened.form : null
  const closeForm = () => {
    setOpened(null)
    tree.focus(turn.id)
  }
  return { form, allowed, areKeysShown, showKeys, run, judge, closeForm }
}

const verdictCommands: readonly VerdictCommand[] = [
  'accept',
  'accept-path',
  'reject',
  'edit',
  'cannot-judge',
  'withdraw',
]
const isVerdict = (command: ReviewCommand): command is VerdictCommand =>
  verdictCommands.some((verdict) => verdict === command)

/**
 * Nothing after submission; nothing below a rejected turn; nothing that stands already, so that a double click gives one verdict.
 * The root is given by the case and cannot be edited.
 */
function allowedOn(
  turn: ReviewTurn,
  view: ReviewView,
  { judgements, latest }: ReviewState,
): ReadonlySet<VerdictCommand> {
  if (view.state !== 'in_progress' || judgements.get(turn.id) === 'closed') return new Set()
  const allowed = new Set<VerdictCommand>(['reject', 'cannot-judge'])
  const isAccepted = judgements.get(turn.id) === 'accepted'
  if (!isAccepted) allowed.add('accept')
  if (!isAccepted || pathTo(view.turns, turn.id).some(({ id }) => judgements.get(id) === 'open'))
    allowed.add('accept-path')
  if (turn.parentId !== null) allowed.add('edit')
  if (latest.has(turn.id)) allowed.add('withdraw')
  return allowed
}
