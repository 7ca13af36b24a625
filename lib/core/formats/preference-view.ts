// The `preference` view: what physicians accepted against what they rejected in the same place (TRL's explicit prompt).
import { partSiblings, type SiblingPair } from '../domain/part-siblings'
import { rejectedPart } from '../domain/rejected-part'
import type { RenderOptions } from '../domain/release-options'
import { releasePaths } from '../domain/release-paths'
import type { ReleaseTree } from '../domain/release-tree'
import { chatMessages, chatTools, messagesType, toolsType } from './chat-messages'
import { type PartedMessages, partMessages } from './part-messages'
import { type Column, column, columns, listOf, type ReleaseRow } from './release-column'
import { readReasons, treeColumns, treeFacts } from './release-facts'

export const pairColumns: Column[] = [
  column('id', 'string'),
  ...treeColumns,
  ...columns('string', 'kind', 'part', 'chosen_turn_id', 'rejected_turn_id'),
  column('is_truncated', 'bool'),
  column('reject_reasons', listOf('string')),
  ...columns(listOf('int'), 'chosen_verdict_ids', 'rejected_verdict_ids'),
  ...columns('string', 'chosen_decision', 'rejected_decision'),
]

export const preferenceColumns: Column[] = [
  ...columns(messagesType, 'prompt', 'chosen', 'rejected'),
  column('tools', toolsType),
  ...pairColumns,
]

export function* preferenceRows(tree: ReleaseTree, render: RenderOptions): Generator<ReleaseRow> {
  for (const { messages, facts } of renderedPairs(tree, render)) yield { ...messages, tools: chatTools, ...facts }
}

/**
 * `part` says where the two sides differ first: in the order (or diagnosis) or in what was concluded of the same answers. A
 * next-message pair that differs in a half which the rejection is not on is left out.
 */
export function* renderedPairs(
  tree: ReleaseTree,
  render: RenderOptions,
): Generator<{ messages: PartedMessages; facts: ReleaseRow }> {
  const { pathTo } = releasePaths(tree)
  const write = (path: SiblingPair['chosen']['path']) => chatMessages(tree.case.observation, path, render)
  for (const pair of partSiblings(tree, render.pairs)) {
    const messages = partMessages(write(pair.chosen.path), write(pair.rejected.path))
    if (!messages) continue
    const part = messages.prompt.length < write(pathTo(pair.parent)).length ? 'order' : 'update'
    const facts = pairFacts(tree, pair, part)
    if (render.pairs === 'whole-branch') {
      yield { messages, facts }
      continue
    }
    const judged = rejectedPart(tree, pair.rejected.turn)
    if (judged !== 'turn' && judged !== part) continue
    const { prompt, chosen, rejected } = messages
    yield { messages: { prompt, chosen: chosen.slice(0, 1), rejected: rejected.slice(0, 1) }, facts }
  }
}

function pairFacts(
  tree: ReleaseTree,
  { kind, chosen, rejected, isTruncated }: SiblingPair,
  part: 'order' | 'update',
): ReleaseRow {
  return {
    id: `${tree.id}/${chosen.turn.id}>${rejected.turn.id}`,
    ...treeFacts(tree),
    kind,
    part,
    chosen_turn_id: chosen.turn.id,
    rejected_turn_id: rejected.turn.id,
    is_truncated: isTruncated,
    reject_reasons: readReasons(rejected.label),
    chosen_verdict_ids: chosen.label.verdictIds,
    rejected_verdict_ids: rejected.label.verdictIds,
    chosen_decision: chosen.label.source,
    rejected_decision: rejected.label.source,
  }
}
