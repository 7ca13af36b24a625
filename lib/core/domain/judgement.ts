// What a person's verdicts say of every turn of a tree: derived here, never stored twice.
import type { VerdictKind } from './verdict'

/** A turn as its place in the tree needs it: parents come before children. */
export type TreeNode = { id: string; parentId: string | null; editedFromId: string | null }
type GivenVerdict = { turnId: string; kind: VerdictKind }

/** `closed`: the turn hangs below a rejected one. `unable`: CANNOT_JUDGE, a missing rating. */
export type TurnJudgement = 'accepted' | 'rejected' | 'unable' | 'closed' | 'open'

/**
 * One judgement per turn from one person's verdicts, oldest first: the newest verdict on a turn counts, WITHDRAW takes it back,
 * EDIT rejects the original, and whatever hangs below a rejected turn is closed.
 */
export function judgeTurns(nodes: readonly TreeNode[], verdicts: readonly GivenVerdict[]): Map<string, TurnJudgement> {
  const latest = new Map<string, VerdictKind>()
  for (const verdict of verdicts) latest.set(verdict.turnId, verdict.kind)
  const judgements = new Map<string, TurnJudgement>()
  for (const node of nodes) {
    const above = node.parentId === null ? undefined : judgements.get(node.parentId)
    const isClosed = above === 'rejected' || above === 'closed'
    judgements.set(node.id, isClosed ? 'closed' : ofKind(latest.get(node.id)))
  }
  return judgements
}

function ofKind(kind: VerdictKind | undefined): TurnJudgement {
  if (kind === 'ACCEPT') return 'accepted'
  if (kind === 'REJECT' || kind === 'EDIT') return 'rejected'
  return kind === 'CANNOT_JUDGE' ? 'unable' : 'open'
}

/** The turns a reviewer still has to decide before submitting. */
export function openTurnIds(nodes: readonly TreeNode[], verdicts: readonly GivenVerdict[]): string[] {
  const judgements = judgeTurns(nodes, verdicts)
  return nodes.filter((node) => judgements.get(node.id) === 'open').map((node) => node.id)
}
