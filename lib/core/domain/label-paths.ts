// What final labels say of all paths of one tree.
import type { FinalLabelValue } from './consensus'
import { labelTrajectory, type TrajectoryLabel } from './trajectory-label'

export type PathLabel = {
  label: TrajectoryLabel
  /** The last turn that the label lets in; the leaf where it lets in none. */
  endOrdinal: number
}

/** Of one tree, by ordinal: each turn's parent, null for the root. Ordinals count from 0 without a gap. */
export type Parents = readonly (number | null)[]

/** From the root to a turn. */
export function ordinalsTo(parents: Parents, ordinal: number): number[] {
  const path: number[] = []
  for (let at: number | null = ordinal; at !== null; at = parents[at] ?? null) path.push(at)
  return path.reverse()
}

/**
 * @param parents the shape of the tree
 * @param labels the final labels of one round by ordinal; turns without one are open
 */
export function labelPaths(
  parents: Parents,
  labels: ReadonlyMap<number, FinalLabelValue>,
): (leafOrdinal: number) => PathLabel {
  return (leafOrdinal) => {
    const path = ordinalsTo(parents, leafOrdinal)
    const label = labelTrajectory(path.map((ordinal) => labels.get(ordinal) ?? null))
    const kept = label.kind === 'accepted' || label.kind === 'accepted-prefix' ? label.turns : path.length
    return { label, endOrdinal: path[kept - 1] ?? leafOrdinal }
  }
}
