// Lets a person have one preview at a time in this process: long work that nobody waits for any more is given up.
import { DomainError } from '@/lib/core/errors'
import type { Context } from '../context'

type Turn = { giveUp: () => void; ended: Promise<unknown> }
const turns = new Map<number | null, Turn>()

/**
 * A newer preview of the same person ends the older one and begins after it. `work` calls `goOn` between its parts; it throws `conflict`
 * where the client has gone or a newer preview waits.
 */
export async function takePreviewTurn<T>(
  { actor, signal }: Pick<Context, 'actor' | 'signal'>,
  work: (goOn: () => void) => Promise<T>,
): Promise<T> {
  const earlier = turns.get(actor.id)
  earlier?.giveUp()
  let isGivenUp = false
  const goOn = () => {
    if (signal?.aborted) throw new DomainError('conflict', 'Nobody waits for this preview any more.')
    if (isGivenUp) throw new DomainError('conflict', 'A newer preview of yours took the place of this one.')
  }
  const begin = async () => {
    await earlier?.ended
    goOn()
    return work(goOn)
  }
  const running = begin()
  const turn = { giveUp: () => (isGivenUp = true), ended: running.catch(() => undefined) }
  turns.set(actor.id, turn)
  try {
    return await running
  } finally {
    if (turns.get(actor.id) === turn) turns.delete(actor.id)
  }
}
