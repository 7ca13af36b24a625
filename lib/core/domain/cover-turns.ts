// Which of a prospective round's turns a reviewer may see: an order first, its answers once every order of its fork was judged.
import { isJudgedInHalves } from './aspect-to-judge'
import type { GivenVerdict, TreeNode, TurnJudgement } from './judgement'
import type { Action, Turn } from './tree'

/** `action` as far as the kind of it; a reviewer's own turns are never covered, since their answers were asked for by the order. */
export type CoverNode = TreeNode & { action: Pick<Action, 'kind'> | null }

/** Covered turns show their order alone; hidden ones hang below a covered turn and are not sent at all. */
export type Cover = { coveredIds: ReadonlySet<string>; hiddenIds: ReadonlySet<string> }

export const noCover: Cover = { coveredIds: new Set(), hiddenIds: new Set() }

/**
 * What is covered from a person after their verdicts, oldest first; parents come before children. A fork (the teacher's orders behind
 * one turn) is uncovered as soon as a word stands on each of its orders, and stays so whatever is taken back later: what was seen
 * cannot be unseen.
 */
export function coverTurns(nodes: readonly CoverNode[], given: readonly (GivenVerdict & { key?: string })[]): Cover {
  const forks = forksOf(nodes)
  const coveredIds = new Set([...forks.keys()])
  const judged = new Map<string, 'TURN' | 'ORDER'>()
  for (const [index, verdict] of given.entries()) {
    note(judged, verdict)
    const fork = forks.get(verdict.turnId)
    // Rows of one request are one step.
    const isRequestDone = verdict.key === undefined || given[index + 1]?.key !== verdict.key
    if (fork && isRequestDone && fork.every((id) => judged.has(id))) for (const id of fork) coveredIds.delete(id)
  }
  return { coveredIds, hiddenIds: hiddenBelow(nodes, coveredIds) }
}

/** Each order of the teacher's with all orders of its fork. */
function forksOf(nodes: readonly CoverNode[]): Map<string, string[]> {
  const byParent = new Map<string | null, string[]>()
  for (const node of nodes) {
    if (!isJudgedInHalves(node, true)) continue
    const fork = byParent.get(node.parentId)
    if (fork) fork.push(node.id)
    else byParent.set(node.parentId, [node.id])
  }
  return new Map([...byParent.values()].flatMap((fork) => fork.map((id) => [id, fork])))
}

/** Keeps which turns a word on the order stands on, as `countVerdicts` counts: one on the whole turn, such as EDIT, is one on its order. */
function note(judged: Map<string, 'TURN' | 'ORDER'>, { turnId, kind, aspect = 'TURN' }: GivenVerdict): void {
  if (aspect !== 'UPDATE' && kind !== 'WITHDRAW') judged.set(turnId, aspect)
  else if (aspect !== 'UPDATE' || judged.get(turnId) === 'TURN') judged.delete(turnId)
}

function hiddenBelow(nodes: readonly CoverNode[], coveredIds: ReadonlySet<string>): Set<string> {
  const hiddenIds = new Set<string>()
  for (const { id, parentId } of nodes) {
    if (parentId !== null && (coveredIds.has(parentId) || hiddenIds.has(parentId))) hiddenIds.add(id)
  }
  return hiddenIds
}

/** The turns in sight; of the covered ones only their place and their order. */
export function showTurns<T extends Turn>(turns: readonly T[], cover: Cover): (T & { isCovered: boolean })[] {
  return turns
    .filter(({ id }) => !cover.hiddenIds.has(id))
    .map((turn) => {
      if (!cover.coveredIds.has(turn.id)) return { ...turn, isCovered: false }
      return { ...turn, answers: [], findings: [], reasoning: '', differential: [], isCovered: true }
    })
}

/** The turns that came into sight or were uncovered from one cover to the next. */
export function uncoveredIds(before: Cover, after: Cover): Set<string> {
  const shown = [...before.hiddenIds].filter((id) => !after.hiddenIds.has(id))
  const opened = [...before.coveredIds].filter((id) => !after.coveredIds.has(id) && !after.hiddenIds.has(id))
  return new Set([...opened, ...shown])
}

/** How many hidden turns the reviewer will still have to judge; those below a rejected turn are not among them. */
export function countTurnsToCome({ hiddenIds }: Cover, judgements: ReadonlyMap<string, TurnJudgement>): number {
  return [...hiddenIds].filter((id) => judgements.get(id) === 'open').length
}
