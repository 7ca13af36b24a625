// The person behind an actor, for what only people may do.
import type { Actor } from '@/lib/core/domain/user'
import { DomainError } from '@/lib/core/errors'

/** Throws `not-allowed` for the system itself: reviews and decisions are a person's. */
export function personOf(actor: Actor): number {
  if (actor.id !== null) return actor.id
  throw new DomainError('not-allowed', 'This is a person’s work; the system cannot do it.')
}
