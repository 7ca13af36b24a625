// Writes the score of a path from its scored turns.
import { defaultThresholds, type Thresholds } from '../domain/filter'
import { METRIC_VERSION, type Score } from '../domain/score'
import { clamp } from './clamp'
import { decideFilter } from './decide-filter'
import { metricsOf } from './metrics-of'
import { outcome } from './outcome'
import type { ScoringContext } from './scoring-context'
import type { Step } from './take-turn'

/**
 * The score of the path that ends with `last`: the five metrics, outcome, coverage, every turn's details and the filter's decision under the
 * thresholds (the defaults where none are given).
 * Coverage counts every entry of the turns' differentials, every finding of the turns and of their answers, and the final diagnosis; what
 * the case's observation lists is no part of the path.
 *
 * @example scoreOfPath(context, 't1', step).turnIds // ['n1']
 */
export function scoreOfPath(
  context: ScoringContext,
  treeId: string,
  last: Step,
  thresholds: Thresholds = defaultThresholds,
): Score {
  const steps = stepsTo(last)
  const { action, id: leafId } = last.turn
  const diagnosis = action?.kind === 'diagnose' ? action : null
  const result = outcome(context.graph, context.clinicalCase.diagnosis, diagnosis, context.choices)
  const prefixAt = (turns: number) => {
    const sums = (steps[turns - 1] ?? last).sums
    return { metrics: metricsOf(sums), closeness: sums.closeness }
  }
  const { terms, mappedTerms } = last.sums
  return {
    treeId,
    leafId,
    turnIds: steps.map((step) => step.turn.id),
    graph: context.graph.version,
    metricVersion: METRIC_VERSION,
    outcome: result,
    ...metricsOf(last.sums),
    coverage: terms === 0 ? null : clamp(mappedTerms / terms, 0, 1),
    turns: steps.map((step) => step.score),
    decision: decideFilter(result, steps.length, prefixAt, thresholds),
  }
}

function stepsTo(last: Step): Step[] {
  const steps: Step[] = []
  for (let step: Step | null = last; step; step = step.previous) steps.push(step)
  return steps.reverse()
}
