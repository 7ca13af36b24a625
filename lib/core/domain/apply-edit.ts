// Makes the new version of a turn from a person's edit; the oracle answers what it orders.
import { DomainError } from '../errors'
import type { Answer, Turn } from './tree'
import type { Edit } from './verdict'

/** `answer`: the oracle's answers to tests, in their order. */
type EditContext = { newId: string; answer: (tests: readonly string[]) => Answer[] }

/**
 * The sibling turn an edit makes. Its answers are the oracle's; findings noted beside the answers stay only where the orders do.
 * Throws `conflict` for the root (its observation is given, not chosen) and `invalid-input` where an edited turn does nothing.
 */
export function applyEdit(original: Turn, edit: Edit, { newId, answer }: EditContext): Turn {
  if (original.parentId === null) {
    throw new DomainError(
      'conflict',
      'The first turn is given by the case and cannot be edited; reject it with a reason instead.',
    )
  }
  if (!edit.action) throw new DomainError('invalid-input', 'An edited turn orders tests or gives the final diagnosis.')
  const answers = edit.action.kind === 'order' ? answer(edit.action.tests) : []
  const keepsOrders = JSON.stringify(edit.action) === JSON.stringify(original.action)
  return {
    id: newId,
    parentId: original.parentId,
    action: edit.action,
    answers,
    findings: keepsOrders ? original.findings : [],
    reasoning: edit.reasoning,
    differential: edit.differential,
  }
}
