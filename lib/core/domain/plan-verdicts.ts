// Decides which verdict rows a request of a reviewer writes, or why it cannot be taken.
import { DomainError } from '../errors'
import { isJudgedInHalves, openAspects } from './aspect-to-judge'
import { countVerdicts, type GivenVerdict, judgeTurns, type TreeNode } from './judgement'
import { pathTo } from './tree-path'
import { planUndo } from './plan-undo'
import type { Action } from './tree'
import type { SubmitVerdict, VerdictAspect, VerdictKind } from './verdict'

/** A turn in the reviewer's sight; without an action and a cover it is one that is judged as a whole. */
export type JudgeableNode = TreeNode & { action?: Pick<Action, 'kind'> | null; isCovered?: boolean }

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
 * The rows in the order they are stored: one, or for an accepted path one per open aspect of its undecided turns from the root down,
 * or for an undo one per turn whose state it restores; none for a continuation, whose turn is not there yet. `nodes`: the turns in
 * sight, so that no covered one stands above another. Throws `not-found` for a turn this person does not see, and `conflict` for one that hangs below a rejected turn, for an
 * aspect that is not judged or is still covered, for a continuation of somebody else's turn, and for
 * an undo behind which newer verdicts stand.
 */
export function planVerdicts(
  nodes: readonly JudgeableNode[],
  given: readonly StoredVerdict[],
  request: SubmitVerdict,
  isProspective = false,
): PlannedVerdict[] {
  const { turnId, kind, note } = request
  if (kind === 'UNDO') return planUndo(given, request.undoes)
  if (kind === 'CONTINUE') {
    requireContinuable(nodes, given, turnId)
    return []
  }
  const judgements = judgeTurns(nodes, given)
  const node = nodes.find(({ id }) => id === turnId)
  requireJudgeable(turnId, judgements.get(turnId))
  if (node) requireAspect(node, request, isProspective)
  const reasons = 'reasons' in request ? request.reasons : []
  // An edit is on the whole turn, also where its order and its update are judged apart.
  const aspect = kind === 'EDIT' ? 'TURN' : request.aspect
  const own = { turnId, kind, aspect, reasons, note, editTurnId: null, undoes: null }
  if (request.kind !== 'ACCEPT' || request.scope === 'turn') return [own]
  const undecided = pathTo(nodes, turnId).filter((each) => each.id !== turnId && judgements.get(each.id) === 'open')
  const counted = countVerdicts(given)
  const above = undecided.flatMap(({ action = null, ...each }) =>
    openAspects({ ...each, action }, isProspective, counted.get(each.id)).map((open) => ({
      ...{ ...own, turnId: each.id, aspect: open, note: '' },
    })),
  )
  return [...above, own]
}

/** Throws as `planVerdicts` does, and `conflict` behind a turn that its own author rejected: nothing there would count. */
export function requireContinuable(nodes: readonly TreeNode[], given: readonly GivenVerdict[], turnId: string): void {
  const standing = judgeTurns(nodes, given).get(turnId)
  requireJudgeable(turnId, standing)
  requireOwn(nodes.find(({ id }) => id === turnId))
  if (standing === 'rejected') throw new DomainError('conflict', 'You rejected this turn; go on from one that stands.')
}

/** A turn is judged as a whole or in halves, and its update only when it can be read. Whatever was said can be taken back. */
function requireAspect(node: JudgeableNode, { kind, aspect }: SubmitVerdict, isProspective: boolean): void {
  if (kind === 'EDIT' || kind === 'WITHDRAW') return
  const { action = null, origin } = node
  const isInHalves = isJudgedInHalves({ action, origin }, isProspective)
  if (isInHalves && aspect === 'TURN')
    throw new DomainError('conflict', 'In this round the order of this turn and its update are judged separately.')
  if (!isInHalves && aspect !== 'TURN')
    throw new DomainError('conflict', 'This turn is judged as a whole, not its order and its update separately.')
  if (aspect === 'UPDATE' && node.isCovered)
    throw new DomainError('conflict', 'The answers to this order are covered; judge the orders of this fork first.')
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
