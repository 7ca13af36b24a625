// Plays one turn of the policy on a path.
import type { Finding } from '../domain/finding'
import type { Turn } from '../domain/tree'
import { readEvidence } from '../metrics/read-evidence'
import { type Bounds, decideAction, type Decision } from './decide-action'
import { explainDiagnosis } from './explain-diagnosis'
import { explainOpening } from './explain-opening'
import { explainOrders } from './explain-orders'
import { explainAnswers, explainUpdate } from './explain-update'
import { firstImpression } from './first-impression'
import { loseTrack } from './lose-track'
import type { PersonaDraw } from './persona-draw'
import type { PolicyContext } from './policy-context'
import { type PathState, readPath } from './read-path'
import { asDifferential, stateBelief } from './state-belief'
import { updateBelief } from './update-belief'
import { wholeBelief } from './whole-belief'

/** A turn before it has a place in a tree. */
export type TurnDraft = Omit<Turn, 'id' | 'parentId'>

/** The turn that follows `path` (root first); for an empty path the root: the observation and the first differential. */
export function playTurn(context: PolicyContext, path: readonly Turn[], draw: PersonaDraw, bounds: Bounds): TurnDraft {
  if (path.at(-1)?.action?.kind === 'diagnose') throw new RangeError('nothing follows a final diagnosis')
  const state = readPath(context, path)
  if (path.length === 0) return openingTurn(context, state, draw)
  const stated = state.stated.length > 0 ? state.stated : stateBelief(wholeBelief(context, state, draw.traits))
  const settled = { ...state, stated }
  const decision = decideAction(context, settled, draw, bounds)
  return decision.kind === 'diagnose'
    ? diagnoseTurn(context, settled, draw, decision)
    : orderTurn(context, settled, draw, decision.tests)
}

function openingTurn(context: PolicyContext, state: PathState, draw: PersonaDraw): TurnDraft {
  const findings: Finding[] = context.environment.observation.findings.map((finding) => ({ ...finding }))
  const stated = stateBelief(firstImpression(wholeBelief(context, state, draw.traits), draw))
  const reasoning = explainOpening(context.graph, findings, stated, state.evidence.flat(), draw.random)
  return { action: null, answers: [], findings, reasoning, differential: asDifferential(context.graph, stated) }
}

function orderTurn(
  context: PolicyContext,
  state: PathState,
  draw: PersonaDraw,
  tests: Extract<Decision, { kind: 'order' }>['tests'],
): TurnDraft {
  const { graph, environment, choices } = context
  const { traits, random } = draw
  const why = explainOrders(context, state, tests, random)
  const answers = tests.map((test) => environment.answer(test.name))
  const found = answers.flatMap((answer) => answer.findings)
  const news = readEvidence(graph, new Map(state.known), found, choices).evidence
  const belief = wholeBelief(context, state, traits)
  const moved = updateBelief(graph, belief, news, draw)
  const after = stateBelief(loseTrack(graph, moved, state, news, traits, random))
  const reasoning = [why, explainAnswers(answers), explainUpdate(graph, state.stated, after, news)].join('\n\n')
  const action = { kind: 'order' as const, tests: tests.map((test) => test.name) }
  return { action, answers, findings: [], reasoning, differential: asDifferential(graph, after) }
}

function diagnoseTurn(
  context: PolicyContext,
  state: PathState,
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
