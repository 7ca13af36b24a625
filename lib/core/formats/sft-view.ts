// The `sft` view: one trajectory a row as a conversation with tools (TRL, Axolotl `chat_template`, LLaMA-Factory's OpenAI form).
import type { RenderOptions } from '../domain/release-options'
import { releasePaths } from '../domain/release-paths'
import type { ReleaseTree } from '../domain/release-tree'
import { chatMessages, chatTools, messagesType, toolsType } from './chat-messages'
import { column, type Column, type ReleaseRow } from './release-column'
import { trajectoryColumns, trajectoryFacts } from './release-facts'

export const sftColumns: Column[] = [column('messages', messagesType), column('tools', toolsType), ...trajectoryColumns]

export function sftRows(tree: ReleaseTree, render: RenderOptions): ReleaseRow[] {
  const { turnsOf } = releasePaths(tree)
  return tree.trajectories.map((trajectory) => ({
    messages: chatMessages(tree.case.observation, turnsOf(trajectory), render),
    tools: chatTools,
    ...trajectoryFacts(tree, trajectory, render),
  }))
}
