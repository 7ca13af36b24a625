// Why there is no tree to take: counts by cause, and when the next lease ends.
import { Inbox } from 'lucide-react'
import { EmptyState } from '@/components/ui/empty-state'
import { TimeText } from '@/components/ui/time-text'
import type { Queue } from '@/lib/core/domain/review'
import { emptyTitle, queueCauses } from './queue-causes'

export function EmptyQueue({ queue }: { queue: Queue }) {
  const causes = queueCauses(queue)
  return (
    <EmptyState icon={<Inbox aria-hidden />} title={emptyTitle(queue)}>
      {causes.length > 0 ? (
        <ul aria-label="Why there is no tree for you" className="mx-auto grid w-fit gap-0.5 text-left">
          {causes.map(({ key, count, text }) => (
            <li key={key} className="flex gap-2">
              <strong className="min-w-6 text-right text-ink tabular-nums">{count}</strong>
              <span>
                {count === 1 ? 'tree' : 'trees'} {text}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      <p className="mt-2">{doneText(queue)}</p>
      <p className="mt-2">
        {queue.nextLeaseEndsAt ? (
          <>
            The next of them comes free at <TimeText iso={queue.nextLeaseEndsAt} /> unless it is submitted before.{' '}
          </>
        ) : null}
        This page looks again by itself.
      </p>
    </EmptyState>
  )
}

function doneText({ openRounds, doneByMe }: Queue): string {
  const rounds = `${openRounds} ${openRounds === 1 ? 'round is' : 'rounds are'} open.`
  const done = doneByMe > 0 ? ` You have submitted ${doneByMe} ${doneByMe === 1 ? 'review' : 'reviews'}.` : ''
  return openRounds === 0 ? `A researcher opens the next one.${done}` : `${rounds}${done}`
}
