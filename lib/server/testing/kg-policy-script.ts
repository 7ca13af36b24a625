// The built-in teacher behind the chat protocol: a script for the chat server that plays as kg-policy would, from the conversation alone.
import type { ClinicalCase } from '@/lib/core/domain/case'
import type { Persona } from '@/lib/core/domain/tree'
import { seededRandom } from '@/lib/core/calibration/seeded-random'
import type { LinkChoices } from '@/lib/core/graph/link-term'
import type { MedicalGraph } from '@/lib/core/graph/medical-graph'
import { answerOrders } from '@/lib/core/teacher/answer-orders'
import { decideAction } from '@/lib/core/teacher/decide-action'
import { environmentView } from '@/lib/core/teacher/environment-view'
import { explainDiagnosis } from '@/lib/core/teacher/explain-diagnosis'
import { explainOrders } from '@/lib/core/teacher/explain-orders'
import { moveOn } from '@/lib/core/teacher/move-on'
import { type OrderDesk, orderDesk } from '@/lib/core/teacher/order-desk'
import type { PersonaDraw } from '@/lib/core/teacher/persona-draw'
import { personaTraits } from '@/lib/core/teacher/persona-traits'
import { playTurn, type TurnDraft } from '@/lib/core/teacher/play-turn'
import { type PolicyContext, policyContext } from '@/lib/core/teacher/policy-context'
import { type Standing, standingAfter } from '@/lib/core/teacher/standing'
import { type ReadConversation, readConversation } from './read-conversation'
import type { ChatScript } from './chat-script'

type Knowledge = { graph: MedicalGraph; cases: readonly ClinicalCase[]; choices?: LinkChoices; persona?: Persona }
type Played = { context: PolicyContext; desk: OrderDesk }

/** Standings after a path cost most, and siblings share them. */
const STANDINGS_KEPT = 400
/** How often an order is worded otherwise than the menu words it. */
const REWORDED = 0.2

/**
 * Answers opening, act and update of version 1; the same request gets the same answer, whatever was asked before. Which case is played is told by
 * the text of the observation; of several with one text, the first. Throws on a conversation that is none of these.
 */
export function kgPolicyScript({ graph, cases, choices, persona = 'plain' }: Knowledge): ChatScript {
  const byText = new Map<string, ClinicalCase>()
  for (const one of cases) if (!byText.has(one.observation.text)) byText.set(one.observation.text, one)
  const contexts = new WeakMap<ClinicalCase, Played>()
  const standings = new Map<string, Standing>()
  const traits = personaTraits[persona]

  const play = (clinicalCase: ClinicalCase): Played => {
    const known = contexts.get(clinicalCase)
    if (known) return known
    const environment = environmentView(clinicalCase)
    const made = { context: policyContext(graph, environment, choices), desk: orderDesk(graph, environment, choices) }
    contexts.set(clinicalCase, made)
    return made
  }
  const standingOf = (played: Played, { key, path }: Pick<ReadConversation, 'key' | 'path'>): Standing => {
    const known = standings.get(key)
    if (known) return known
    const turns = path(played.desk).map((turn, index) => ({ ...turn, ...placed(index) }))
    const standing = standingAfter(played.context, turns, traits)
    if (standings.size >= STANDINGS_KEPT) standings.delete(standings.keys().next().value ?? '')
    standings.set(key, standing)
    return standing
  }
  return (request) => {
    const conversation = readConversation(request.messages)
    const clinicalCase = byText.get(conversation.observation)
    if (!clinicalCase) throw new RangeError('no case has this observation')
    const played = play(clinicalCase)
    const draw = { traits, temperature: request.temperature ?? 1, random: seededRandom(`${request.seed ?? 0}`) }
    return { content: JSON.stringify(answer(conversation, played, standingOf(played, conversation), draw)) }
  }
}

const placed = (index: number) => ({ id: `n${index + 1}`, parentId: index === 0 ? null : `n${index}` })

function answer(
  { question }: ReadConversation,
  { context, desk }: Played,
  standing: Standing,
  draw: PersonaDraw,
): object {
  if (question.kind === 'opening') {
    return stated(playTurn(context, standing, draw, { mustDiagnose: false, isSecondLook: false }))
  }
  if (question.kind === 'update') return stated(moveOn(context, standing, draw, answerOrders(desk, question.tests)))
  const decision = decideAction(context, standing, draw, { mustDiagnose: question.isLast, isSecondLook: false })
  if (decision.kind === 'order') {
    const thought = explainOrders(context, standing, decision.tests, draw.random)
    const tests = decision.tests.map(({ name, isOnMenu }) => {
      return draw.random() < REWORDED && isOnMenu ? `${name} (urgent)` : name
    })
    return { thought, action: 'order', tests, diagnosis: '' }
  }
  const evidence = standing.evidence.flat()
  const thought = explainDiagnosis(context.graph, standing.stated, evidence, decision, draw.random)
  return { thought, action: 'diagnose', tests: [], diagnosis: decision.held.label }
}

const stated = ({ reasoning, differential }: Pick<TurnDraft, 'reasoning' | 'differential'>) => ({
  reasoning,
  differential: differential.map(({ label, p }) => ({ diagnosis: label, probability: p ?? 0 })),
})
