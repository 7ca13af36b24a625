// Why a queue gives nothing, in words: one headline for what matters most, and every cause with its count.
import type { Queue } from '@/lib/core/domain/review'

export type QueueCause = { key: string; count: number; text: string }

type Counts = Omit<Queue, 'current' | 'ready'>

const plural = (count: number, one: string, many: string) => (count === 1 ? one : many)

/** Those that are nobody's fault and pass by themselves come first; a cause without a tree is not told. */
export function queueCauses(queue: Counts): QueueCause[] {
  const causes: QueueCause[] = [
    {
      key: 'leased',
      count: queue.leasedByOthers,
      text: plural(queue.leasedByOthers, 'is with another reader now', 'are with other readers now'),
    },
    {
      key: 'second',
      count: queue.waitingForOthers,
      text: plural(
        queue.waitingForOthers,
        'you have read waits for a second reader',
        'you have read wait for a second reader',
      ),
    },
    {
      key: 'specialty',
      count: queue.otherSpecialty,
      text: plural(queue.otherSpecialty, 'is of another specialty', 'are of other specialties'),
    },
    {
      key: 'truth',
      count: queue.truthSeen,
      text: plural(
        queue.truthSeen,
        'is of a case whose diagnosis you were shown',
        'are of cases whose diagnosis you were shown',
      ),
    },
    {
      key: 'declined',
      count: queue.declined,
      text: plural(queue.declined, 'you handed back for good', 'you handed back for good'),
    },
    {
      key: 'reserved',
      count: queue.reservedForOthers,
      text: plural(queue.reservedForOthers, 'is kept for another reader', 'are kept for other readers'),
    },
  ]
  return causes.filter(({ count }) => count > 0)
}

export function emptyTitle(queue: Counts): string {
  if (queue.openRounds === 0) return 'No round is open'
  const [first] = queueCauses(queue)
  if (!first) return queue.doneByMe > 0 ? 'Every tree is reviewed' : 'No tree waits for a review'
  const titles: Record<string, string> = {
    leased: 'Other readers have the trees that are left',
    second: 'You have read every tree; some wait for a second reader',
    specialty: 'The trees that are left are of other specialties',
  }
  return titles[first.key] ?? 'The trees that are left are for other readers'
}
