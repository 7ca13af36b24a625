// Measures one played path of a case.
import type { ClinicalCase } from '../domain/case'
import type { CaseResult } from '../domain/evaluation'
import type { Turn } from '../domain/tree'
import { linAt } from '../graph/lin-similarity'
import type { LinkChoices } from '../graph/link-term'
import type { MedicalGraph } from '../graph/medical-graph'
import { pathMemory } from '../metrics/path-memory'
import { scoreOfPath } from '../metrics/score-of-path'
import { type ScoringContext, scoringContext } from '../metrics/scoring-context'
import { type Step, takeTurn } from '../metrics/take-turn'
import { termKey } from '../metrics/term-key'
import { degradedCoherence } from './degraded-coherence'
import { type OrderedTests, readOrderedTests } from './read-ordered-tests'
import { truthInGraph } from './truth-in-graph'
import { ungroundedOrdering } from './ungrounded-ordering'
import { unreliableUpdate } from './unreliable-update'

/** `mayOrder`: whether the mode lets tests be ordered; where it does not, nothing is missed by not ordering. */
export type MeasureOptions = {
  readonly choices?: LinkChoices
  readonly mayOrder?: boolean
  readonly defect?: string | null
}

/**
 * Outcome, closeness, orders, failure modes and the five metrics of one path, root first. The metrics are those of scoreTrajectory. Precision
 * (tests of the menu among those ordered, each once) is null without orders; recall (entries of the menu that were ordered) is null where
 * the menu is empty or nothing could be ordered. Closeness is null without a diagnosis, and where it or the truth is not in the graph.
 * The judge's word is left open. Throws a RangeError on an empty path.
 *
 * @example measureCase(graph, clinicalCase, path).outcome // 'HIT'
 */
export function measureCase(
  graph: MedicalGraph,
  clinicalCase: ClinicalCase,
  path: readonly Turn[],
  options: MeasureOptions = {},
): CaseResult {
  const { choices, mayOrder = true, defect = null } = options
  const context = scoringContext(graph, clinicalCase, choices)
  const last = walk(context, path)
  const { outcome, dtc, rac, buc, og, mtc, coverage, turns } = scoreOfPath(context, '', last)
  const tests = readOrderedTests(graph, clinicalCase, path, choices)
  // A free wording that was matched to an entry can be a repeat here that OG, which reads wordings, takes for grounded.
  const grounded = Math.min(last.sums.grounded, tests.orders - tests.repeats)
  const grounds = ungroundedOrdering({ ...tests, grounded })
  const updates = unreliableUpdate(turns.map((turn) => turn.rac))
  const menu = clinicalCase.menu.length
  return {
    ...{ outcome, ...diagnosisOf(context, path), judgment: null, judgeDefect: null },
    ...{ truthInGraph: truthInGraph(graph, clinicalCase.diagnosis, choices), turns: path.length },
    ...{ orders: tests.orders, ordersOnMenu: tests.onMenu, distinctOrders: tests.distinct, menu },
    ...sharesOf(tests, mayOrder ? menu : 0),
    ...{ unavailable: tests.unavailable, repeats: tests.repeats, ungrounded: grounds.failed },
    ...{ updates: updates.of, unreliableUpdates: updates.failed },
    ...{ incoherentTurns: degradedCoherence(turns.map(({ flags }) => flags)).failed },
    ...{ dtc, rac, buc, og, mtc, coverage, defect },
  }
}

function walk(context: ScoringContext, path: readonly Turn[]): Step {
  const memory = pathMemory(context)
  let last: Step | null = null
  for (const turn of path) last = takeTurn(context, memory, last, turn)
  if (!last) throw new RangeError('a path has at least one turn')
  return last
}

function diagnosisOf({ graph, choices, truth }: ScoringContext, path: readonly Turn[]) {
  const action = path.at(-1)?.action
  if (action?.kind !== 'diagnose') return { diagnosis: null, closeness: null }
  const { position } = termKey(graph, 'disease', action, choices)
  const isKnown = position >= 0 && truth !== null
  const closeness = isKnown ? Math.min(1, Math.max(0, linAt(graph.taxonomies.disease, position, truth))) : null
  return { diagnosis: action.label, closeness }
}

const sharesOf = ({ distinct, onMenu }: OrderedTests, menu: number) => ({
  precision: distinct === 0 ? null : Math.min(1, onMenu / distinct),
  recall: menu === 0 ? null : onMenu / menu,
})
