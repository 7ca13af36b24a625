// What final labels say of all paths of one tree.
import type { FinalLabelValue } from './consensus'
import { labelTrajectory, type TrajectoryLabel } from './trajectory-label'

export type PathLabel = {
  label: TrajectoryLabel
  /** The last turn that the label lets in; the leaf where it lets in none. */
  endOrdinal: number
}

/**
 * @param parents the parent of each turn by its ordinal, -1 of the root; ordinals count from 0 without a gap
 * @param labels the final labels of one round by ordinal; turns without one are open
 */
export function labelPaths(
  parents: readonly number[],
  labels: ReadonlyMap<number, FinalLabelValue>,
): (leafOrdinal: number) => PathLabel {
  return (leafOrdinal) => {
    const path: number[] = []
    for (let at = leafOrdinal; at >= 0 && path.length <= parents.length; at = parents[at] ?? -1) path.push(at)
    path.reverse()
    const label = labelTrajectory(path.map((ordinal) => labels.get(ordinal) ?? null))
    const kept = label.kind === 'accepted' || label.kind === 'accepted-prefix' ? label.turns : path.length
    return { label, endOrdinal: path[kept - 1] ?? leafOrdinal }
  }
}
