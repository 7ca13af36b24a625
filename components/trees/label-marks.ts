// The final labels of a tree's turns, and its open disputes, as the marks that the tree view shows.
import type { TreeDetail } from '@/lib/core/domain/tree-list'
import type { TurnMark } from './tree-turn'

type Word = { turnId: string; mark: Omit<TurnMark, 'detail'>; round: string }

/**
 * One mark per turn that was labelled or is in dispute, with the source of the label; where rounds differ, the first one listed
 * stands, as it does for whole trajectories, and the detail names them all. A dispute stands before the labels of other rounds.
 */
export function labelMarks({ labels, disputes }: Pick<TreeDetail, 'labels' | 'disputes'>): Map<string, TurnMark> {
  const marks = new Map<string, TurnMark>()
  for (const { turnId, mark, round } of [...disputes.map(ofDispute), ...labels.map(ofLabel)]) {
    const standing = marks.get(turnId)
    const detail = `${mark.text} in ${round}`
    marks.set(turnId, standing ? { ...standing, detail: `${standing.detail}; ${detail}` } : { ...mark, detail })
  }
  return marks
}

function ofLabel({ turnId, round, label, source }: TreeDetail['labels'][number]): Word {
  const kind = label === 'ACCEPT' ? 'accepted' : 'rejected'
  return { turnId, round, mark: { kind, text: `${kind}, ${source}` } }
}

const ofDispute = ({ turnId, round }: TreeDetail['disputes'][number]): Word => ({
  ...{ turnId, round },
  mark: { kind: 'open', text: 'open, in dispute' },
})
