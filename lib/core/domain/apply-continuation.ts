// Makes the next turn of a person's own branch; the oracle answers what it orders.
import { DomainError } from '../errors'
import type { Answer, Turn } from './tree'
import type { Edit } from './verdict'

/** `answer`: the oracle's answers to tests, in their order. */
type ContinuationContext = { newId: string; answer: (tests: readonly string[]) => Answer[] }

/**
 * The turn behind `parent`. Throws `conflict` behind a diagnosis, which ends its trajectory, and `invalid-input` where the turn does
 * nothing.
 */
export function applyContinuation(parent: Turn, edit: Edit, { newId, answer }: ContinuationContext): Turn {
  if (parent.action?.kind === 'diagnose') {
    throw new DomainError('conflict', 'A diagnosis ends its trajectory; nothing can follow it.')
  }
  const { action, reasoning, differential } = edit
  if (!action) throw new DomainError('invalid-input', 'A turn orders tests or gives the final diagnosis.')
  const answers = action.kind === 'order' ? answer(action.tests) : []
  return { id: newId, parentId: parent.id, action, answers, findings: [], reasoning, differential }
}
