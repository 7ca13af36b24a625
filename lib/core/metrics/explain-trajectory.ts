// Explains the score of one trajectory of a case.
import type { ClinicalCase } from '../domain/case'
import type { ExplainedMetrics, Explanation } from '../domain/explanation'
import type { ExplainedTurn } from '../domain/explained-turn'
import type { Metrics } from '../domain/score'
import type { Turn } from '../domain/tree'
import type { MedicalGraph } from '../graph/medical-graph'
import { explainContext } from './explain-context'
import { explainCoverage } from './explain-coverage'
import { explainMemory } from './explain-memory'
import { explainOutcome } from './explain-outcome'
import { type ExplainStep, explainTurn } from './explain-turn'
import { type ScoreOptions, scoreTrajectory } from './score-trajectory'

/**
 * The score that scoreTrajectory gives the path, with the terms that made it. Annotations come without their source, and where the graph reads 0.5 it is open
 * whether the source states it: memory keeps neither. Throws a RangeError on an empty path.
 *
 * @example explainTrajectory(graph, clinicalCase, { id: 't1' }, pathTo(tree.turns, 'n3')).metrics.og // { value: 1, grounded: 1, orders: 1 }
 */
export function explainTrajectory(
  graph: MedicalGraph,
  clinicalCase: ClinicalCase,
  tree: { readonly id: string },
  path: readonly Turn[],
  options: ScoreOptions = {},
): Explanation {
  const score = scoreTrajectory(graph, clinicalCase, tree, path, options)
  const context = explainContext(graph, clinicalCase, options.choices)
  const memory = explainMemory(context)
  const steps: ExplainStep[] = []
  path.forEach((turn, i) => {
    const turnScore = score.turns[i]
    if (turnScore) steps.push(explainTurn(context, memory, steps.at(-1) ?? null, turn, turnScore))
  })
  const turns = steps.map((step) => step.explained)
  const action = path.at(-1)?.action ?? null
  const diagnosis = action?.kind === 'diagnose' ? action : null
  return {
    leafId: score.leafId,
    turnIds: score.turnIds,
    graph: score.graph,
    metricVersion: score.metricVersion,
    turns,
    metrics: sumsOf(turns, score),
    outcome: explainOutcome(context, score.outcome, diagnosis),
    coverage: explainCoverage(context, path, score.coverage),
    decision: score.decision,
    concepts: context.concepts,
  }
}

function sumsOf(turns: readonly ExplainedTurn[], { dtc, rac, buc, og, mtc }: Metrics): ExplainedMetrics {
  const orders = turns.flatMap((turn) => turn.orders)
  const updates = turns.flatMap((turn) => turn.update ?? [])
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  return {
    dtc: {
      value: dtc,
      closeness: turns.at(-1)?.closeness?.sum ?? null,
      backsliding: sum(turns.map((turn) => turn.closeness?.backslid ?? 0)),
    },
    rac: { value: rac, sum: sum(updates.map((update) => update.rac)), turns: updates.length },
    buc: { value: buc, sum: sum(updates.map((update) => update.buc)), turns: updates.length },
    og: { value: og, grounded: orders.filter((order) => order.isGrounded).length, orders: orders.length },
    mtc: { value: mtc, coherent: turns.filter((turn) => turn.flags.length === 0).length, turns: turns.length },
  }
}
