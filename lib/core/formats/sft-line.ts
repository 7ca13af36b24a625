// Conversational supervised fine-tuning: one trajectory a line as chat messages, orders as tool calls, answers as tool turns.
import type { Answer, Hypothesis, Turn } from '../domain/tree'
import { normalise } from '../graph/normalise'

type ToolCall = { id: string; type: 'function'; function: { name: 'order_test'; arguments: { test: string } } }
export type ChatMessage =
  | { role: 'system' | 'user'; content: string }
  | { role: 'assistant'; content: string; tool_calls?: ToolCall[] }
  | { role: 'tool'; tool_call_id: string; name: 'order_test'; content: string }

export type SftFacts = {
  id: string
  caseId: string
  approval: string
  specialty: string
  source: string
  licence: string | null
}

const instruction =
  'You are the diagnosing physician. Keep a differential with probabilities, order tests that would change it, update it by what ' +
  'comes back, and give the final diagnosis once the evidence carries it.'

const orderTest = {
  type: 'function',
  function: {
    name: 'order_test',
    description: 'Orders one test or examination and returns its result, or UNAVAILABLE.',
    parameters: {
      type: 'object',
      properties: { test: { type: 'string', description: 'The name of the test' } },
      required: ['test'],
    },
  },
}

/**
 * The line of a path of turns, root first, without its line break. What a turn concludes and what the next one orders are one
 * assistant message. The arguments of a call are an object of one text, the same in every row.
 */
export function writeSftLine(facts: SftFacts, observation: string, path: readonly Turn[]): string {
  const messages: ChatMessage[] = [
    { role: 'system', content: instruction },
    { role: 'user', content: observation },
    ...path.flatMap((turn, index) => turnMessages(turn, path[index + 1], index)),
  ]
  const { id, caseId, approval, specialty, source, licence } = facts
  const row = { id, case_id: caseId, approval, turns: path.length, specialty, source, licence }
  return JSON.stringify({ ...row, messages, tools: [orderTest] })
}

function turnMessages(turn: Turn, next: Turn | undefined, index: number): ChatMessage[] {
  if (turn.action?.kind === 'diagnose') return []
  const answers = toolMessages(turn, index)
  const conclusion = [turn.reasoning, writeDifferential(turn.differential)]
  if (next?.action?.kind === 'diagnose') {
    const content = [...conclusion, next.reasoning, `Final diagnosis: ${next.action.label}`]
    return [...answers, { role: 'assistant', content: joinParts(content) }]
  }
  const content = joinParts(conclusion)
  if (next?.action?.kind !== 'order') return [...answers, { role: 'assistant', content }]
  const calls = next.action.tests.map(
    (test, place): ToolCall => ({
      id: callId(index + 1, place),
      type: 'function',
      function: { name: 'order_test', arguments: { test } },
    }),
  )
  return [...answers, { role: 'assistant', content, tool_calls: calls }]
}

const callId = (turn: number, place: number) => `call_${turn}_${place}`

/** One answer per call, in the order of the calls: by the wording of the order; what has no answer was unavailable. */
function toolMessages({ action, answers }: Turn, index: number): ChatMessage[] {
  if (action?.kind !== 'order') return []
  const unread = [...answers]
  return action.tests.map((test, place) => {
    const at = unread.findIndex((answer) => normalise(answer.test) === normalise(test))
    const [answer] = at === -1 ? [] : unread.splice(at, 1)
    return { role: 'tool', tool_call_id: callId(index, place), name: 'order_test', content: contentOf(answer) }
  })
}

const contentOf = (answer: Answer | undefined) => (answer?.available ? (answer.result ?? '') : 'UNAVAILABLE')

function writeDifferential(differential: readonly Hypothesis[]): string {
  if (differential.length === 0) return ''
  const lines = differential.map(({ label, p }, index) => {
    const share = p === null ? '' : ` (${Math.round(p * 1000) / 10} %)`
    return `${index + 1}. ${label}${share}`
  })
  return `Differential:\n${lines.join('\n')}`
}

const joinParts = (parts: readonly string[]) => parts.filter((part) => part !== '').join('\n\n')
