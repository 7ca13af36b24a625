// Consensus of several reviewers on the turns of a tree: unanimous, adjudicated, or open.
import type { TreeNode, TurnJudgement } from './judgement'

export type FinalLabelValue = 'ACCEPT' | 'REJECT'
export type Consensus = {
  labels: Map<string, { label: FinalLabelValue; source: 'unanimous' | 'adjudicated' }>
  /** Turns on which reviewers disagree and nobody has settled it. */
  disputed: string[]
}

/**
 * The consensus on each turn. A turn closed or not judged by a reviewer is a missing rating. Ratings that agree decide; ratings
 * that differ wait for an adjudication, which then stands. What hangs below a turn that is finally rejected gets no label, nor
 * does an edited branch unless the turn it replaces is finally rejected.
 */
export function findConsensus(
  nodes: readonly TreeNode[],
  reviews: readonly ReadonlyMap<string, TurnJudgement>[],
  adjudicated: ReadonlyMap<string, FinalLabelValue>,
): Consensus {
  const consensus: Consensus = { labels: new Map(), disputed: [] }
  const stopped = new Set<string>()
  for (const node of nodes) {
    const isUnreplaced = node.editedFromId !== null && consensus.labels.get(node.editedFromId)?.label !== 'REJECT'
    if (isUnreplaced || (node.parentId !== null && stopped.has(node.parentId))) {
      stopped.add(node.id)
      continue
    }
    const settled = adjudicated.get(node.id)
    const ratings = new Set(
      reviews.map((review) => review.get(node.id)).filter((rating) => rating === 'accepted' || rating === 'rejected'),
    )
    if (settled) consensus.labels.set(node.id, { label: settled, source: 'adjudicated' })
    else if (ratings.size > 1) consensus.disputed.push(node.id)
    else if (ratings.has('accepted')) consensus.labels.set(node.id, { label: 'ACCEPT', source: 'unanimous' })
    else if (ratings.has('rejected')) consensus.labels.set(node.id, { label: 'REJECT', source: 'unanimous' })
    if (consensus.labels.get(node.id)?.label === 'REJECT') stopped.add(node.id)
  }
  return consensus
}
