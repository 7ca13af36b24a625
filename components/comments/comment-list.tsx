// What reviewers told the researchers of turns: of a round or of a tree, newest first, a page at a time, under pseudonyms.
'use client'
import { useQuery } from '@tanstack/react-query'
import { MessageSquare } from 'lucide-react'
import { Loaded } from '@/components/ui/loaded'
import { PageTurner } from '@/components/ui/page-turner'
import { TextLink } from '@/components/ui/text-link'
import { TimeText } from '@/components/ui/time-text'
import { commentsQuery } from '@/lib/client/round-progress'
import { positiveInteger, useUrlFilter } from '@/lib/client/url-filter'
import type { ListedComment } from '@/lib/core/domain/comment-list'

type CommentListProps = { of: { rounds: number } | { trees: number } }

export function CommentList({ of }: CommentListProps) {
  const { search, replace } = useUrlFilter()
  const cursor = positiveInteger(search.get('comments'))
  const query = useQuery(commentsQuery(of, cursor))
  return (
    <Loaded query={query} lines={3}>
      {({ items, nextCursor }) =>
        items.length === 0 && !cursor ? (
          <p className="text-muted">No comment so far.</p>
        ) : (
          <>
            <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
              {items.map((comment) => (
                <CommentItem
                  key={comment.id}
                  comment={comment}
                  place={'rounds' in of ? comment.caseTitle : comment.roundName}
                />
              ))}
            </ul>
            <PageTurner
              shown={items.length}
              noun={items.length === 1 ? 'comment' : 'comments'}
              isFirstPage={!cursor}
              hasNextPage={nextCursor !== null}
              isPending={query.isPlaceholderData}
              onFirst={() => replace({ comments: undefined })}
              onNext={() => replace({ comments: nextCursor ?? undefined })}
            />
          </>
        )
      }
    </Loaded>
  )
}

/** `place`: the case on a round's page, the round on a tree's. */
function CommentItem({ comment, place }: { comment: ListedComment; place: string }) {
  const { treeId, turnId, pseudonym, text, createdAt } = comment
  return (
    <li className="grid gap-1 px-4 py-3">
      <p className="flex flex-wrap items-center gap-x-2 text-xs text-muted">
        <MessageSquare aria-hidden className="size-3.5" />
        <code>{pseudonym}</code> on{' '}
        <TextLink href={`/trees/${treeId}?turn=${encodeURIComponent(turnId)}`}>{`turn ${turnId}`}</TextLink> · {place} ·{' '}
        <TimeText iso={createdAt} />
      </p>
      <p className="max-w-prose break-words whitespace-pre-wrap">{text}</p>
    </li>
  )
}
