// The `chat` view: the lines that hosted fine-tuning takes, with no further columns; its rows stand in the order of `sft`.
import type { RenderOptions } from '../domain/release-options'
import { releasePaths } from '../domain/release-paths'
import type { ReleaseTree } from '../domain/release-tree'
import { chatMessages, chatTools, type ChatMessage, toolsType } from './chat-messages'
import { column, columns, type Column, listOf, type ReleaseRow, structOf } from './release-column'

const callType = structOf(
  ...columns('string', 'id', 'type'),
  column('function', structOf(...columns('string', 'name', 'arguments'))),
)
export const chatColumns: Column[] = [
  column(
    'messages',
    listOf(
      structOf(
        ...columns('string', 'role', 'content'),
        column('weight', 'int'),
        column('tool_calls', listOf(callType)),
        column('tool_call_id', 'string'),
      ),
    ),
  ),
  column('tools', toolsType),
  column('parallel_tool_calls', 'bool'),
]

/**
 * The arguments of a call are a JSON text here, as the API has them. The last message of a cut trajectory carries `weight` 0: its
 * words were accepted, but to stop there was not.
 */
export function chatRows(tree: ReleaseTree, render: RenderOptions): ReleaseRow[] {
  const { turnsOf } = releasePaths(tree)
  return tree.trajectories.map((trajectory) => {
    const messages = chatMessages(tree.case.observation, turnsOf(trajectory), render)
    const isTruncated = trajectory.turnIds.length < trajectory.pathTurns
    return {
      messages: messages.map((message, index) => hosted(message, isTruncated && index === messages.length - 1)),
      tools: chatTools,
      parallel_tool_calls: true,
    }
  })
}

function hosted(message: ChatMessage, isUntrained: boolean): ReleaseRow {
  if (message.role === 'tool') {
    const { role, content, tool_call_id } = message
    return { role, content, tool_call_id }
  }
  if (message.role !== 'assistant') return message
  const { tool_calls: calls, ...rest } = message
  const weight = isUntrained ? { weight: 0 } : {}
  if (!calls) return { ...rest, ...weight }
  const toolCalls = calls.map(({ function: { name, arguments: given }, ...call }) => ({
    ...call,
    function: { name, arguments: JSON.stringify(given) },
  }))
  return { ...rest, ...weight, tool_calls: toolCalls }
}
