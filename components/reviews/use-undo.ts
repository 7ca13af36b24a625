// Undo and redo of everything done on a review: asked of the server as compensating events, so that nothing is erased.
'use client'
import { useMemo } from 'react'
import { newKey } from '@/lib/client/new-key'
import type { ShownComment } from '@/lib/client/comments'
import type { VerdictOutboxView } from '@/lib/client/verdicts'
import type { ReviewView } from '@/lib/core/domain/review'
import { submitVerdictSchema } from '@/lib/core/domain/verdict'
import { doneEvents } from './done-events'
import type { ReviewState } from './review-state'
import { undoSteps, type UndoStep } from './undo-steps'

type UndoParts = {
  view: ReviewView
  state: ReviewState
  comments: readonly ShownComment[]
  outbox: VerdictOutboxView
  /** After a step: what it was on, and what to say of it. */
  onDone: (turnId: string, words: string) => void
}

export type Undo = {
  /** What the next undo and the next redo are about, in words; null where there is nothing. */
  undoWords: string | null
  redoWords: string | null
  undo: () => void
  redo: () => void
}

export function useUndo({ view, state, comments, outbox, onDone }: UndoParts): Undo {
  const steps = useMemo(
    () => undoSteps(doneEvents(view.turns, state.given, comments, outbox.order)),
    [view.turns, state.given, comments, outbox.order],
  )
  function take(step: UndoStep | null, isUndo: boolean) {
    if (!step || view.state === 'expired') return
    const { deed, key } = step
    const comment = deed.isComment ? comments.find((each) => each.key === deed.key) : undefined
    if (comment) {
      outbox.addComment({ key: comment.key, turnId: comment.turnId, text: comment.text, isWithdrawn: isUndo })
    } else {
      const request = { key: newKey(), reviewId: view.id, turnId: deed.turnId, kind: 'UNDO', undoes: key }
      outbox.add(submitVerdictSchema.parse(request))
    }
    onDone(deed.turnId, `${isUndo ? 'Undone' : 'Redone'}: ${deed.words}`)
  }
  return {
    undoWords: steps.undo?.deed.words ?? null,
    redoWords: steps.redo?.deed.words ?? null,
    undo: () => take(steps.undo, true),
    redo: () => take(steps.redo, false),
  }
}
