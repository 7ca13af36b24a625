// Plays one turn of the policy on a path.
import type { Finding } from '../domain/finding'
import type { Turn } from '../domain/tree'
import { type Bounds, decideAction, type Decision } from './decide-action'
import { explainDiagnosis } from './explain-diagnosis'
import { explainOpening } from './explain-opening'
import { explainOrders } from './explain-orders'
import { firstImpression } from './first-impression'
import { moveOn } from './move-on'
import type { PersonaDraw } from './persona-draw'
import type { PolicyContext } from './policy-context'
import type { Standing } from './standing'
import { asDifferential, stateBelief } from './state-belief'

/** A turn before it has a place in a tree. */
export type TurnDraft = Omit<Turn, 'id' | 'parentId'>

/** The turn that follows a path; after an empty one the root: the observation and the first differential. */
export function playTurn(context: PolicyContext, standing: Standing, draw: PersonaDraw, bounds: Bounds): TurnDraft {
  if (standing.turns === 0) return openingTurn(context, standing, draw)
  const decision = decideAction(context, standing, draw, bounds)
  return decision.kind === 'diagnose'
    ? diagnoseTurn(context, standing, draw, decision)
    : orderTurn(context, standing, draw, decision.tests)
}

function openingTurn(context: PolicyContext, state: Standing, draw: PersonaDraw): TurnDraft {
  const findings: Finding[] = context.environment.observation.findings.map((finding) => ({ ...finding }))
  const stated = stateBelief(firstImpression(state.whole, draw))
  const reasoning = explainOpening(context.graph, findings, stated, state.evidence.flat(), draw.random)
  return { action: null, answers: [], findings, reasoning, differential: asDifferential(context.graph, stated) }
}

function orderTurn(
  context: PolicyContext,
  state: Standing,
  draw: PersonaDraw,
  tests: Extract<Decision, { kind: 'order' }>['tests'],
): TurnDraft {
  const why = explainOrders(context, state, tests, draw.random)
  const answers = tests.map((test) => context.environment.answer(test.name))
  const { reasoning, differential } = moveOn(context, state, draw, answers)
  const action = { kind: 'order' as const, tests: tests.map((test) => test.name) }
  return { action, answers, findings: [], reasoning: `${why}\n\n${reasoning}`, differential }
}

function diagnoseTurn(
  context: PolicyContext,
  state: Standing,
  draw: PersonaDraw,
  decision: Extract<Decision, { kind: 'diagnose' }>,
): TurnDraft {
  const { graph } = context
  const { held } = decision
  const reasoning = explainDiagnosis(graph, state.stated, state.evidence.flat(), decision, draw.random)
  const concept = graph.diseaseIds[held.position] ?? null
  const action = { kind: 'diagnose' as const, label: held.label, concept }
  return { action, answers: [], findings: [], reasoning, differential: asDifferential(graph, state.stated) }
}
