// Reads back from a conversation which case is played, what happened on the way, and what is asked.
import { z } from 'zod'
import type { ChatMessage } from '@/lib/core/domain/model-call'
import { actQuestion } from '@/lib/core/prompts/act-1'
import { toHypotheses } from '@/lib/core/prompts/differential'
import { opening1, openingMessages } from '@/lib/core/prompts/opening-1'
import { update1, updateRequest } from '@/lib/core/prompts/update-1'
import { answerOrders } from '@/lib/core/teacher/answer-orders'
import type { OrderDesk } from '@/lib/core/teacher/order-desk'
import type { TurnDraft } from '@/lib/core/teacher/play-turn'

type Question = { kind: 'opening' } | { kind: 'act'; isLast: boolean } | { kind: 'update'; tests: string[] }

/** `path`: the turns before the question, orders under the menu's names; `key` is alike for questions after the same path. */
export type ReadConversation = {
  observation: string
  question: Question
  key: string
  path: (desk: OrderDesk) => TurnDraft[]
}

/** What follows the last question, in its message or in others, as a request for repair does, is passed over. Throws a RangeError on anything else than a play of version 1. */
export function readConversation(messages: readonly ChatMessage[]): ReadConversation {
  const at = messages.findLastIndex(({ role, content }) => role === 'user' && kindOf(content) !== null)
  const asked = messages[at]?.content ?? ''
  const kind = kindOf(asked)
  const observation = observationOf(messages[1]?.content ?? '')
  if (kind === null || observation === null) throw new RangeError('the conversation is no play of a case')
  const said = messages.slice(0, at).filter(({ role }) => role === 'assistant')
  const before = said.map(({ content }) => content).slice(0, kind === 'update' ? -1 : undefined)
  return {
    observation,
    question: questionOf(kind, asked, said.at(-1)?.content ?? ''),
    key: JSON.stringify([observation, ...before]),
    path: (desk) => pathOf(desk, before),
  }
}

const [opensWith, closesWith] = splitAround(openingMessages('\u0000')[1]?.content ?? '')
const updatesEnd = updateRequest([]).slice('Results:\n\n'.length)
const ends = { any: endOf(actQuestion(2, 3).request), last: endOf(actQuestion(3, 3).request) }

function kindOf(content: string): Question['kind'] | null {
  if (content.startsWith('Turn ') && Object.values(ends).some((end) => content.includes(end))) return 'act'
  if (content.startsWith('Results:') && content.includes(updatesEnd)) return 'update'
  return observationOf(content) === null ? null : 'opening'
}

function observationOf(content: string): string | null {
  const end = content.lastIndexOf(closesWith)
  return content.startsWith(opensWith) && end >= 0 ? content.slice(opensWith.length, end) : null
}

function questionOf(kind: Question['kind'], asked: string, act: string): Question {
  if (kind === 'opening') return { kind }
  if (kind === 'act') return { kind, isLast: asked.includes(ends.last) }
  return { kind, tests: actSchema.parse(JSON.parse(act)).tests }
}

const actSchema = z.object({ thought: z.string(), tests: z.array(z.string()) })

/** The opening, then an action and an update for each turn. */
function pathOf(desk: OrderDesk, [opening, ...others]: readonly string[]): TurnDraft[] {
  if (opening === undefined) return []
  const turns: TurnDraft[] = []
  for (let index = 0; index < others.length; index += 2) {
    const { thought, tests } = actSchema.parse(JSON.parse(others[index] ?? ''))
    const { differential } = update1.schema.parse(JSON.parse(others[index + 1] ?? ''))
    const answers = answerOrders(desk, tests)
    const named = answers.map(({ test, match }) => match?.entry ?? test)
    turns.push({
      action: { kind: 'order', tests: named },
      answers: answers.map((answer, place) => ({ ...answer, test: named[place] ?? answer.test })),
      ...{ findings: [], reasoning: thought, differential: toHypotheses(differential) },
    })
  }
  const { reasoning, differential } = opening1.schema.parse(JSON.parse(opening))
  const findings = [...desk.environment.observation.findings]
  return [{ action: null, answers: [], findings, reasoning, differential: toHypotheses(differential) }, ...turns]
}

function splitAround(text: string): [string, string] {
  const at = text.indexOf('\u0000')
  return [text.slice(0, at), text.slice(at + 1)]
}

function endOf(request: string): string {
  return request.slice(request.indexOf('\n'))
}
