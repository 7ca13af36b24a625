// Scores one trajectory of a case.
import type { ClinicalCase } from '../domain/case'
import type { Thresholds } from '../domain/filter'
import type { Score } from '../domain/score'
import type { Turn } from '../domain/tree'
import type { LinkChoices } from '../graph/link-term'
import type { MedicalGraph } from '../graph/medical-graph'
import { pathMemory } from './path-memory'
import { scoreOfPath } from './score-of-path'
import { scoringContext } from './scoring-context'
import { type Step, takeTurn } from './take-turn'

/** `choices`: people's stored links; `thresholds`: the filter in force, the defaults where left out. */
export type ScoreOptions = { readonly choices?: LinkChoices; readonly thresholds?: Thresholds }

/**
 * The metrics of one path, root first, of a tree that checkTree finds sound. A function of its arguments alone: the same input gives the
 * same score, and every number in it is finite and in [0, 1] or null. Throws a RangeError on an empty path.
 *
 * @example scoreTrajectory(graph, clinicalCase, { id: 't1' }, pathTo(tree.turns, 'n3')).outcome // 'HIT'
 */
export function scoreTrajectory(
  graph: MedicalGraph,
  clinicalCase: ClinicalCase,
  tree: { readonly id: string },
  path: readonly Turn[],
  options: ScoreOptions = {},
): Score {
  const context = scoringContext(graph, clinicalCase, options.choices)
  const memory = pathMemory(context)
  let last: Step | null = null
  for (const turn of path) last = takeTurn(context, memory, last, turn)
  if (!last) throw new RangeError('a trajectory has at least one turn')
  return scoreOfPath(context, tree.id, last, options.thresholds)
}
