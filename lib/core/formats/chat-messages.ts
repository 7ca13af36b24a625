// Turns as chat messages: orders as tool calls, the oracle's answers as tool messages, what the teacher wrote as the assistant's.
import type { RenderOptions } from '../domain/release-options'
import type { Answer, Hypothesis, Turn } from '../domain/tree'
import { normalise } from '../graph/normalise'
import { columns, column, type ColumnType, listOf, structOf } from './release-column'

/** The arguments of a call are an object of one text, the same in every row. */
export type ToolCall = { id: string; type: 'function'; function: { name: 'order_test'; arguments: { test: string } } }
type SystemMessage = { role: 'system'; content: string }
type UserMessage = { role: 'user'; content: string }
export type AssistantMessage = { role: 'assistant'; content: string; tool_calls?: ToolCall[] }
export type ToolMessage = { role: 'tool'; tool_call_id: string; name: 'order_test'; content: string }
export type ChatMessage = SystemMessage | UserMessage | AssistantMessage | ToolMessage

export const systemText =
  'You are the diagnosing physician. Keep a differential with probabilities, order tests that would change it, update it by what ' +
  'comes back, and give the final diagnosis once the evidence carries it.'

export const orderTest = {
  name: 'order_test',
  description: 'Orders one test or examination and returns its result, or UNAVAILABLE.',
  parameters: {
    type: 'object',
    properties: { test: { type: 'string', description: 'The name of the test' } },
    required: ['test'],
  },
}
export const chatTools = [{ type: 'function', function: orderTest }]

const callType = structOf(
  ...columns('string', 'id', 'type'),
  column('function', structOf(column('name', 'string'), column('arguments', structOf(column('test', 'string'))))),
)
export const messagesType: ColumnType = listOf(
  structOf(
    ...columns('string', 'role', 'content'),
    column('tool_calls', listOf(callType)),
    ...columns('string', 'tool_call_id', 'name'),
  ),
)
const testType = structOf(...columns('string', 'type', 'description'))
const parametersType = structOf(
  column('type', 'string'),
  column('properties', structOf(column('test', testType))),
  column('required', listOf('string')),
)
export const toolsType: ColumnType = listOf(
  structOf(
    column('type', 'string'),
    column('function', structOf(...columns('string', 'name', 'description'), column('parameters', parametersType))),
  ),
)

/**
 * The conversation of a path of turns, root first. What a turn concludes and what the next one orders or diagnoses are one assistant
 * message; a path that ends otherwise ends with a conclusion that calls nothing.
 */
export function chatMessages(observation: string, path: readonly Turn[], render: RenderOptions): ChatMessage[] {
  return [
    { role: 'system', content: systemText },
    { role: 'user', content: observation },
    ...path.flatMap((turn, index) => turnMessages(turn, path[index + 1], index, render)),
  ]
}

type Rendered = { index: number; render: RenderOptions; byNext: Map<Turn | undefined, ChatMessage[]> }
/** A turn is on many paths and in many views: its messages are written once, and shared. */
const rendered = new WeakMap<Turn, Rendered>()

function turnMessages(turn: Turn, next: Turn | undefined, index: number, render: RenderOptions): ChatMessage[] {
  let known = rendered.get(turn)
  if (known?.render !== render || known.index !== index) known = { index, render, byNext: new Map() }
  rendered.set(turn, known)
  const messages = known.byNext.get(next) ?? renderTurn(turn, next, index, render)
  known.byNext.set(next, messages)
  return messages
}

function renderTurn(turn: Turn, next: Turn | undefined, index: number, render: RenderOptions): ChatMessage[] {
  if (turn.action?.kind === 'diagnose') return []
  const answers = toolMessages(turn, index)
  const differential = writeDifferential(turn.differential, render)
  if (next?.action?.kind === 'diagnose') {
    const parts = [
      { thought: turn.reasoning, text: differential },
      { thought: next.reasoning, text: `Final diagnosis: ${next.action.label}` },
    ]
    return [...answers, { role: 'assistant', content: writeContent(parts, render) }]
  }
  const content = writeContent([{ thought: turn.reasoning, text: differential }], render)
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
function toolMessages(turn: Turn, index: number): ToolMessage[] {
  return readResults(turn).map((content, place) => ({
    role: 'tool',
    tool_call_id: callId(index, place),
    name: 'order_test',
    content,
  }))
}

/** What came back for each ordered test, in the order of the tests. */
export function readResults({ action, answers }: Pick<Turn, 'action' | 'answers'>): string[] {
  if (action?.kind !== 'order') return []
  const unread = [...answers]
  return action.tests.map((test) => {
    const at = unread.findIndex((answer) => normalise(answer.test) === normalise(test))
    const [answer] = at === -1 ? [] : unread.splice(at, 1)
    return contentOf(answer)
  })
}

const contentOf = (answer: Answer | undefined) => (answer?.available ? (answer.result ?? '') : 'UNAVAILABLE')

export function writeDifferential(differential: readonly Hypothesis[], { probabilities }: RenderOptions): string {
  if (differential.length === 0) return ''
  const lines = differential.map(({ label, p }, index) => {
    const share = p === null || probabilities === 'drop' ? '' : ` (${Math.round(p * 1000) / 10} %)`
    return `${index + 1}. ${label}${share}`
  })
  return `Differential:\n${lines.join('\n')}`
}

/** Thoughts stand before the texts that they lead to; as a thinking block all of them stand before all texts. */
export function writeContent(
  parts: readonly { thought: string; text: string }[],
  { reasoning }: Pick<RenderOptions, 'reasoning'>,
): string {
  const texts = parts.map(({ text }) => text)
  if (reasoning === 'drop') return joinParts(texts)
  if (reasoning === 'text') return joinParts(parts.flatMap(({ thought, text }) => [thought, text]))
  const thoughts = joinParts(parts.map(({ thought }) => thought))
  return joinParts([thoughts === '' ? '' : `<think>\n${thoughts}\n</think>`, ...texts])
}

export const joinParts = (parts: readonly string[]) => parts.filter((part) => part !== '').join('\n\n')
