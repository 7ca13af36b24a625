// Decides which verdict rows a request of a reviewer writes, or why it cannot be taken.
import { DomainError } from '../errors'
import { judgeTurns, type TreeNode } from './judgement'
import { pathTo } from './tree-path'
import type { SubmitVerdict, VerdictKind } from './verdict'

export type PlannedVerdict = { turnId: string; kind: VerdictKind; reasons: string[]; note: string }

/**
 * The rows in the order they are stored: one, or for an accepted path one per undecided turn from the root down. Throws
 * `not-found` for a turn this person does not see and `conflict` for one that hangs below a rejected turn.
 */
export function planVerdicts(
  nodes: readonly TreeNode[],
  given: readonly { turnId: string; kind: VerdictKind }[],
  request: SubmitVerdict,
): PlannedVerdict[] {
  const { turnId, kind, note } = request
  const judgements = judgeTurns(nodes, given)
  const standing = judgements.get(turnId)
  if (!standing) throw new DomainError('not-found', `There is no turn "${turnId}" in this tree.`)
  if (standing === 'closed') {
    throw new DomainError(
      'conflict',
      'A turn above this one is rejected; withdraw that verdict before judging what hangs below it.',
    )
  }
  const reasons = 'reasons' in request ? request.reasons : []
  const own = { turnId, kind, reasons, note }
  if (request.kind !== 'ACCEPT' || request.scope === 'turn') return [own]
  const undecided = pathTo(nodes, turnId).filter((node) => node.id !== turnId && judgements.get(node.id) === 'open')
  return [...undecided.map((node) => ({ turnId: node.id, kind, reasons: [], note: '' })), own]
}
