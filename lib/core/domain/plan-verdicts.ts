// Decides which verdict rows a request of a reviewer writes, or why it cannot be taken.
import { DomainError } from '../errors'
import { type GivenVerdict, judgeTurns, type TreeNode } from './judgement'
import { pathTo } from './tree-path'
import { planUndo } from './plan-undo'
import type { SubmitVerdict, VerdictAspect, VerdictKind } from './verdict'

export type StoredVerdict = GivenVerdict & { key?: string; reasons?: string[]; note?: string; undoes?: string | null }

/** `editTurnId`: a turn made earlier that counts again; that of a new edit is known only when it is stored. */
export type PlannedVerdict = {
  turnId: string
  kind: VerdictKind
  aspect: VerdictAspect
  reasons: string[]
  note: string
  editTurnId: string | null
  undoes: string | null
}

/**
 * The rows in the order they are stored: one, or for an accepted path one per undecided turn from the root down, or for an undo one
 * per turn whose state it restores; none for a continuation, whose turn is not there yet. Throws `not-found` for a turn this person
 * does not see, and `conflict` for one that hangs below a rejected turn, for a continuation of somebody else's turn, and for an undo
 * behind which newer verdicts stand.
 */
export function planVerdicts(
  nodes: readonly TreeNode[],
  given: readonly StoredVerdict[],
  request: SubmitVerdict,
): PlannedVerdict[] {
  const { turnId, kind, note, aspect } = request
  if (kind === 'UNDO') return planUndo(given, request.undoes)
  const judgements = judgeTurns(nodes, given)
  requireJudgeable(turnId, judgements.get(turnId))
  if (kind === 'CONTINUE') {
    requireOwn(nodes.find(({ id }) => id === turnId))
    return []
  }
  const reasons = 'reasons' in request ? request.reasons : []
  const own = { turnId, kind, aspect, reasons, note, editTurnId: null, undoes: null }
  if (request.kind !== 'ACCEPT' || request.scope === 'turn') return [own]
  const undecided = pathTo(nodes, turnId).filter((node) => node.id !== turnId && judgements.get(node.id) === 'open')
  return [...undecided.map((node) => ({ ...own, turnId: node.id, note: '' })), own]
}

function requireJudgeable(turnId: string, standing: string | undefined): void {
  if (!standing) throw new DomainError('not-found', `There is no turn "${turnId}" in this tree.`)
  if (standing === 'discarded') {
    throw new DomainError('conflict', 'This branch was taken back; redo the edit that made it before judging it.')
  }
  if (standing === 'closed') {
    throw new DomainError(
      'conflict',
      'A turn above this one is rejected; withdraw that verdict before judging what hangs below it.',
    )
  }
}

function requireOwn(node: TreeNode | undefined): void {
  const isOwn = node && (node.editedFromId !== null || (node.origin ?? 'teacher') !== 'teacher')
  if (!isOwn) throw new DomainError('conflict', 'Only a branch of your own can be continued: edit a turn first.')
}
