// Who may do what: the one table every operation asks before it loads anything.
import { DomainError } from '../errors'
import type { Actor, Role } from './user'

/** The rights of the product; a right is named for what it lets a person do. */
const rights = {
  review: ['physician', 'adjudicator'],
  adjudicate: ['adjudicator'],
  'read-research': ['researcher', 'admin'],
  import: ['researcher', 'admin'],
  synthesize: ['researcher', 'admin'],
  score: ['researcher', 'admin'],
  'manage-rounds': ['researcher', 'admin'],
  calibrate: ['researcher', 'admin'],
  release: ['researcher', 'admin'],
  /** Reads quality figures and says what is behind disagreements. */
  audit: ['researcher', 'admin'],
  link: ['researcher', 'admin'],
  evaluate: ['researcher', 'admin'],
  /** Pauses, resumes and ends what asks models. */
  'control-runs': ['researcher', 'admin'],
  'manage-models': ['admin'],
  'edit-graph': ['researcher', 'admin'],
  'manage-people': ['admin'],
} as const satisfies Record<string, readonly Role[]>

export type Right = keyof typeof rights

/** Whether a role holds a right. */
export function can(role: Role, right: Right): boolean {
  return (rights[right] as readonly Role[]).includes(role)
}

/** Throws `not-allowed` unless the actor's role holds the right. */
export function allow(actor: Actor, right: Right): void {
  if (can(actor.role, right)) return
  throw new DomainError(
    'not-allowed',
    `This needs one of the roles ${rights[right].join(', ')}; yours is ${actor.role}.`,
  )
}
