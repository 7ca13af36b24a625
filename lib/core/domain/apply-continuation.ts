// Makes the next turn of a person's own branch; the oracle answers what it orders.
import { DomainError } from '../errors'
import type { MenuEntry } from './case'
import { answerOrder } from './oracle'
import type { Turn } from './tree'
import type { Edit } from './verdict'

type ContinuationContext = { newId: string; menu: MenuEntry[] }

/**
 * The turn behind `parent`. Throws `conflict` behind a diagnosis, which ends its trajectory, and `invalid-input` where the turn does
 * nothing.
 */
export function applyContinuation(parent: Turn, edit: Edit, { newId, menu }: ContinuationContext): Turn {
  if (parent.action?.kind === 'diagnose') {
    throw new DomainError('conflict', 'A diagnosis ends its trajectory; nothing can follow it.')
  }
  const { action, reasoning, differential } = edit
  if (!action) throw new DomainError('invalid-input', 'A turn orders tests or gives the final diagnosis.')
  const answers = action.kind === 'order' ? action.tests.map((test) => answerOrder(menu, test)) : []
  return { id: newId, parentId: parent.id, action, answers, findings: [], reasoning, differential }
}
