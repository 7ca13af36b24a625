// The built-in teacher and an exact judge behind the chat protocol: a script for the chat server that answers every question of an evaluation.
import type { ClinicalCase } from '@/lib/core/domain/case'
import { openView } from '@/lib/core/evaluation/open-view'
import { playPolicy } from '@/lib/core/evaluation/play-policy'
import type { MedicalGraph } from '@/lib/core/graph/medical-graph'
import { normalise } from '@/lib/core/graph/normalise'
import { actQuestion } from '@/lib/core/prompts/act-1'
import { allAtOnceMessages } from '@/lib/core/prompts/all-at-once-1'
import { judgeMessages } from '@/lib/core/prompts/judge-1'
import { ONE_TURN_LIMIT, oneTurnQuestion } from '@/lib/core/prompts/one-turn-1'
import { environmentView } from '@/lib/core/teacher/environment-view'
import type { ChatRequest, ChatScript } from './chat-script'
import { kgPolicyScript } from './kg-policy-script'

type Knowledge = { graph: MedicalGraph; cases: readonly ClinicalCase[] }

const [judgeSystem] = judgeMessages('', '')
const oneTurn = oneTurnQuestion(2).request
const act = actQuestion(2, ONE_TURN_LIMIT).request

/** Free-turn as kgPolicyScript, one-turn the same, all-at-once as the policy plays it; the judge compares the two wordings. */
export function evaluationScript({ graph, cases }: Knowledge): ChatScript {
  const play = kgPolicyScript({ graph, cases })
  const openings = new Map(cases.map((one) => [allAtOnceQuestion(one), one]))
  return (request, nth, headers) => {
    const [system, question] = request.messages
    if (system?.content === judgeSystem?.content) return { content: judge(question?.content ?? '') }
    const shown = openings.get(question?.content ?? '')
    if (shown) return { content: allAtOnce(graph, shown, request) }
    const messages = request.messages.map((said) => (said.content === oneTurn ? { ...said, content: act } : said))
    return play({ ...request, messages }, nth, headers)
  }
}

function allAtOnceQuestion(clinicalCase: ClinicalCase): string {
  const { answers } = openView(environmentView(clinicalCase))
  return allAtOnceMessages(clinicalCase.observation.text, answers)[1]?.content ?? ''
}

function allAtOnce(
  graph: MedicalGraph,
  clinicalCase: ClinicalCase,
  { temperature = 1, seed = 0 }: ChatRequest,
): string {
  const options = { mode: 'all-at-once', persona: 'plain', turns: 2, temperature, seed } as const
  const [root, end] = playPolicy(graph, environmentView(clinicalCase), options)
  const differential = (root?.differential ?? []).map(({ label, p }) => ({ diagnosis: label, probability: p ?? 0 }))
  const diagnosis = end?.action?.kind === 'diagnose' ? end.action.label : ''
  return JSON.stringify({ reasoning: root?.reasoning ?? '', differential, diagnosis })
}

function judge(question: string): string {
  const { true_diagnosis: truth, given_diagnosis: given } = JSON.parse(question) as Record<string, string>
  return JSON.stringify({ reason: 'By their wordings.', same: normalise(truth ?? '') === normalise(given ?? '') })
}
