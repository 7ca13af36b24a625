// Why there is no tree to take: counts by cause, and when the next lease ends.
import { Inbox } from 'lucide-react'
import { EmptyState } from '@/components/ui/empty-state'
import { TimeText } from '@/components/ui/time-text'
import type { Queue } from '@/lib/core/domain/review'

export function EmptyQueue({ queue }: { queue: Queue }) {
  const causes = [
    { text: 'with other readers now', count: queue.leasedByOthers },
    { text: 'outside your specialties', count: queue.otherSpecialty },
    { text: 'done by you', count: queue.doneByMe },
    { text: queue.openRounds === 1 ? 'open round' : 'open rounds', count: queue.openRounds },
  ]
  return (
    <EmptyState
      icon={<Inbox aria-hidden />}
      title={queue.openRounds === 0 ? 'No round is open' : 'No tree for you right now'}
    >
      <ul className="mt-1 flex flex-wrap justify-center gap-x-6 gap-y-1">
        {causes.map((cause) => (
          <li key={cause.text}>
            <strong className="text-ink tabular-nums">{cause.count}</strong> {cause.text}
          </li>
        ))}
      </ul>
      {queue.nextLeaseEndsAt ? (
        <p className="mt-2">
          The next tree may come free at <TimeText iso={queue.nextLeaseEndsAt} />. This page looks again every minute.
        </p>
      ) : null}
    </EmptyState>
  )
}
