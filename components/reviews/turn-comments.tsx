// What the reviewer tells the researchers of the turn in hand; no part of any verdict.
'use client'
import { MessageSquare, MessageSquarePlus } from 'lucide-react'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { TimeText } from '@/components/ui/time-text'
import type { ShownComment } from '@/lib/client/comments'
import type { ReviewTurn } from '@/lib/core/domain/review'
import { KeyHint } from './key-hint'
import type { ReviewActions } from './use-review-actions'

type TurnCommentsProps = {
  turn: ReviewTurn
  comments: readonly ShownComment[]
  isReadOnly: boolean
  actions: ReviewActions
}

export function TurnComments({ turn, comments, isReadOnly, actions }: TurnCommentsProps) {
  const own = comments.filter((comment) => comment.turnId === turn.id)
  if (isReadOnly && own.length === 0) return null
  return (
    <section aria-label="Comments to the researchers" className="grid gap-2 border-t border-line pt-2">
      {own.map((comment) => (
        <CommentLine
          key={comment.key}
          comment={comment}
          onTakeBack={isReadOnly ? null : () => actions.takeCommentBack(comment)}
        />
      ))}
      {isReadOnly || actions.form === 'comment' ? null : (
        <Button
          size="sm"
          variant="ghost"
          icon={<MessageSquarePlus aria-hidden />}
          className="justify-self-start"
          onPress={() => actions.run('comment')}
        >
          Comment to the researchers…
          <KeyHint command="comment" className="hidden xl:inline" />
        </Button>
      )}
    </section>
  )
}

type CommentLineProps = { comment: ShownComment; onTakeBack: (() => void) | null }

function CommentLine({ comment, onTakeBack }: CommentLineProps) {
  const isTakenBack = comment.withdrawnAt !== null
  return (
    <div className="flex gap-2">
      <MessageSquare aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
      <div className="min-w-0 flex-1">
        <p className={isTakenBack ? 'break-words text-muted line-through' : 'break-words whitespace-pre-wrap'}>
          {comment.text}
        </p>
        <p className="flex flex-wrap gap-2 text-xs text-muted">
          <span>
            You, {comment.createdAt ? <TimeText iso={comment.createdAt} /> : 'just now'}
            {comment.isStored ? '' : ' · not saved yet'}
          </span>
          {isTakenBack ? <Badge>taken back</Badge> : null}
        </p>
      </div>
      {isTakenBack || !onTakeBack ? null : (
        <Button size="sm" variant="ghost" className="self-start" onPress={onTakeBack}>
          Take back
        </Button>
      )}
    </div>
  )
}
