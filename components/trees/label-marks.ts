// The final labels of a tree's turns as the marks that the tree view shows.
import type { TreeDetail } from '@/lib/core/domain/tree-list'
import type { TurnMark } from './tree-turn'

/** One mark per labelled turn; where rounds differ, the last one listed stands and the detail names them all. */
export function labelMarks(labels: TreeDetail['labels']): Map<string, TurnMark> {
  const marks = new Map<string, TurnMark>()
  for (const { turnId, round, label, source } of labels) {
    const before = marks.get(turnId)?.detail
    const detail = `${label === 'ACCEPT' ? 'accepted' : 'rejected'} in ${round}, ${source}`
    marks.set(turnId, {
      kind: label === 'ACCEPT' ? 'accepted' : 'rejected',
      text: label === 'ACCEPT' ? 'accepted' : 'rejected',
      detail: before ? `${before}; ${detail}` : detail,
    })
  }
  return marks
}
