// The `sharegpt` view: LLaMA-Factory's form of trajectories, pairs and judged messages.
import type { RenderOptions } from '../domain/release-options'
import { releasePaths } from '../domain/release-paths'
import type { ReleaseTree } from '../domain/release-tree'
import { type AssistantMessage, type ChatMessage, chatMessages, orderTest, systemText } from './chat-messages'
import { pairColumns, renderedPairs } from './preference-view'
import { type Column, column, columns, listOf, type ReleaseRow, structOf } from './release-column'
import { trajectoryColumns, trajectoryFacts } from './release-facts'
import { judgedColumns, renderedMessages } from './unpaired-view'

export type ShareGptTurn = { from: 'human' | 'gpt' | 'function_call' | 'observation'; value: string }
const turnType = structOf(...columns('string', 'from', 'value'))
const tools = JSON.stringify([orderTest])
const conversationColumns: Column[] = [
  column('conversations', listOf(turnType)),
  ...columns('string', 'system', 'tools'),
]

export const sharegptColumns: Column[] = [...conversationColumns, ...trajectoryColumns]
export const sharegptPreferenceColumns: Column[] = [
  ...conversationColumns,
  ...columns(turnType, 'chosen', 'rejected'),
  ...pairColumns,
]
export const sharegptUnpairedColumns: Column[] = [...conversationColumns, column('kto_tag', 'bool'), ...judgedColumns]

export function sharegptRows(tree: ReleaseTree, render: RenderOptions): ReleaseRow[] {
  const { turnsOf } = releasePaths(tree)
  return tree.trajectories.map((trajectory) => ({
    ...conversation(chatMessages(tree.case.observation, turnsOf(trajectory), render)),
    ...trajectoryFacts(tree, trajectory, render),
  }))
}

/** Next messages whatever `pairs` says: each side is one turn in this form. */
export function* sharegptPreferenceRows(tree: ReleaseTree, render: RenderOptions): Generator<ReleaseRow> {
  for (const { messages, facts } of renderedPairs(tree, { ...render, pairs: 'next-message' })) {
    const [chosen, rejected] = [messages.chosen[0], messages.rejected[0]]
    if (chosen?.role !== 'assistant' || rejected?.role !== 'assistant') continue
    const sides = { chosen: assistantTurn(chosen), rejected: assistantTurn(rejected) }
    yield { ...conversation(messages.prompt), ...sides, ...facts }
  }
}

export function* sharegptUnpairedRows(tree: ReleaseTree, render: RenderOptions): Generator<ReleaseRow> {
  for (const { prompt, completion, label, facts } of renderedMessages(tree, render))
    yield { ...conversation([...prompt, completion]), kto_tag: label, ...facts }
}

/** Human and observation stand in odd places, gpt and function_call in even ones: the answers to one message are one observation. */
function conversation(messages: readonly ChatMessage[]) {
  const turns: ShareGptTurn[] = []
  const asked = new Map<string, string>()
  for (const message of messages) {
    if (message.role === 'assistant') {
      turns.push(assistantTurn(message))
      for (const { id, function: call } of message.tool_calls ?? []) asked.set(id, call.arguments.test)
      continue
    }
    if (message.role === 'system' || message.role === 'user') {
      if (message.role === 'user') turns.push({ from: 'human', value: message.content })
      continue
    }
    const answer = `${asked.get(message.tool_call_id) ?? ''}: ${message.content}`
    const last = turns.at(-1)
    if (last?.from === 'observation') last.value = `${last.value}\n\n${answer}`
    else turns.push({ from: 'observation', value: answer })
  }
  return { conversations: turns, system: systemText, tools }
}

/** Beside a call this form has room for a thinking block only, so that what is written before a call stands in one. */
function assistantTurn({ content, tool_calls: calls }: AssistantMessage): ShareGptTurn {
  if (!calls) return { from: 'gpt', value: content }
  const thought = content.replaceAll(/<\/?think>\n?/g, '').trim()
  const functions = JSON.stringify(calls.map((call) => call.function))
  return { from: 'function_call', value: thought === '' ? functions : `<think>\n${thought}\n</think>\n\n${functions}` }
}
