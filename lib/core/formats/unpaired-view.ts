// The `unpaired` view: single messages of the teacher with the verdict on them as `label` (TRL's KTOTrainer).
import { judgeMessages } from '../domain/judge-messages'
import type { RenderOptions } from '../domain/release-options'
import type { ReleaseTree } from '../domain/release-tree'
import { chatMessages, type ChatMessage, chatTools, messagesType, toolsType } from './chat-messages'
import { type Column, column, columns, listOf, type ReleaseRow } from './release-column'
import { readReasons, treeColumns, treeFacts } from './release-facts'

export const judgedColumns: Column[] = [
  column('id', 'string'),
  ...treeColumns,
  ...columns('string', 'turn_id', 'part'),
  column('reject_reasons', listOf('string')),
  column('verdict_ids', listOf('int')),
  column('decision', 'string'),
]

export const unpairedColumns: Column[] = [
  ...columns(messagesType, 'prompt', 'completion'),
  column('label', 'bool'),
  column('tools', toolsType),
  ...judgedColumns,
]

export function* unpairedRows(tree: ReleaseTree, render: RenderOptions): Generator<ReleaseRow> {
  for (const { prompt, completion, label, facts } of renderedMessages(tree, render))
    yield { prompt, completion: [completion], label, tools: chatTools, ...facts }
}

export type RenderedMessage = { prompt: ChatMessage[]; completion: ChatMessage; label: boolean; facts: ReleaseRow }

/** Accepted siblings that make the same message make one row. */
export function* renderedMessages(tree: ReleaseTree, render: RenderOptions): Generator<RenderedMessage> {
  const { observation } = tree.case
  const seen = new Set<string>()
  for (const { turn, label, part, before, path, verdictIds } of judgeMessages(tree)) {
    const at = chatMessages(observation, before, render).length - 1
    const messages = chatMessages(observation, path, render)
    const completion = messages[at]
    if (completion?.role !== 'assistant') continue
    const key = `${label.label} ${before.at(-1)?.id} ${JSON.stringify(completion)}`
    if (seen.has(key)) continue
    seen.add(key)
    const facts = {
      id: `${tree.id}/${turn.id}`,
      ...treeFacts(tree),
      ...{ turn_id: turn.id, part, reject_reasons: readReasons(label) },
      ...{ verdict_ids: verdictIds, decision: label.source },
    }
    yield { prompt: messages.slice(0, at), completion, label: label.label === 'ACCEPT', facts }
  }
}
