// What reviewers told the researchers of turns: of a round or of a tree, newest first, a page at a time, under pseudonyms.
'use client'
import { useQuery } from '@tanstack/react-query'
import { MessageSquare } from 'lucide-react'
import { PagedRows } from '@/components/ui/paged-rows'
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
    <PagedRows
      query={query}
      lines={3}
      cursor={cursor}
      onTurn={(comments) => replace({ comments })}
      noun="comment"
      empty={<p className="text-muted">No comment so far.</p>}
    >
      {(items) => (
        <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
          {items.map((comment) => (
            <CommentItem
              key={comment.id}
              comment={comment}
              place={'rounds' in of ? comment.caseTitle : comment.roundName}
            />
          ))}
        </ul>
      )}
    </PagedRows>
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
