// Comments as the browser shows them: what the server has, and what is on its way there.
import type { Comment } from '@/lib/core/domain/comment'
import type { CommentItem } from './outbox-item'

/**
 * `isStored` is false while anything about the comment is still on this device alone. `writtenBy` and `changedBy` are the outbox's items
 * that write it and that last changed it, null where neither waits.
 */
export type ShownComment = Omit<Comment, 'createdAt'> & {
  createdAt: string | null
  isStored: boolean
  writtenBy: string | null
  changedBy: string | null
}

/** What a person has said of this review's turns, oldest first, as if everything that waits had arrived; refused items do not count. */
export function shownComments(stored: readonly Comment[], pending: readonly CommentItem[]): ShownComment[] {
  const shown = new Map<string, ShownComment>(stored.map((each) => [each.key, asStored(each)]))
  for (const { id, comment, refusal } of pending) {
    if (refusal) continue
    const { key, turnId, text, isWithdrawn } = comment
    const before = shown.get(key)
    const withdrawnAt = isWithdrawn ? (before?.withdrawnAt ?? new Date().toISOString()) : null
    shown.set(key, {
      key,
      turnId,
      text: before?.text ?? text,
      createdAt: before?.createdAt ?? null,
      withdrawnAt,
      isStored: false,
      writtenBy: before ? before.writtenBy : id,
      changedBy: id,
    })
  }
  return [...shown.values()]
}

const asStored = (comment: Comment): ShownComment => ({ ...comment, isStored: true, writtenBy: null, changedBy: null })

/** The comments with this one in them, each once. */
export function mergeComment(comments: readonly Comment[], saved: Comment): Comment[] {
  const isKnown = comments.some(({ key }) => key === saved.key)
  return isKnown ? comments.map((each) => (each.key === saved.key ? saved : each)) : [...comments, saved]
}
