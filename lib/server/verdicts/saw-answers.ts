// Finds which orders of a prospective round were judged although their answers were known.
import { menuEntrySchema } from '@/lib/core/domain/case'
import { isJudgedInHalves } from '@/lib/core/domain/aspect-to-judge'
import type { PlannedVerdict } from '@/lib/core/domain/plan-verdicts'
import { sawAnswer } from '@/lib/core/domain/saw-answer'
import { z } from 'zod'
import type { Tx } from '../db'
import type { OwnReview } from '../reviews/find-own-review'
import type { ReviewNodes } from '../reviews/load-review-nodes'

/** The ids of the turns whose planned words on their orders are given with hindsight; nothing is read where none is planned. */
export async function sawAnswers(
  tx: Tx,
  { treeId, caseId, round }: OwnReview,
  { nodes, allNodes }: ReviewNodes,
  planned: readonly PlannedVerdict[],
): Promise<Set<string>> {
  const inHalves = new Set(nodes.filter((node) => isJudgedInHalves(node, round.isProspective)).map(({ id }) => id))
  const orders = planned.filter(({ turnId, aspect }) => aspect !== 'UPDATE' && inHalves.has(turnId))
  if (orders.length === 0) return new Set()
  const { menu } = await tx.case.findUniqueOrThrow({ where: { id: caseId }, select: { menu: true } })
  const entries = z.array(menuEntrySchema).parse(menu)
  const tests = await loadTests(tx, treeId)
  const inSight = new Map(nodes.map((node) => [node.id, node]))
  const ordering = allNodes.map(({ id, parentId, ordinal }) => ({
    ...{ id, parentId, tests: tests.get(ordinal) ?? [], isUnseen: inSight.get(id)?.isCovered ?? true },
  }))
  return new Set(orders.map(({ turnId }) => turnId).filter((turnId) => sawAnswer(ordering, turnId, entries)))
}

/** The tests each turn ordered, by its ordinal. */
async function loadTests(tx: Tx, treeId: number): Promise<Map<number, string[]>> {
  const rows = await tx.$queryRaw<{ ordinal: number; tests: string[] }[]>`
    SELECT ordinal, ARRAY(SELECT jsonb_array_elements_text(action->'tests')) AS tests
    FROM turns WHERE tree_id = ${treeId} AND action->>'kind' = 'order'`
  return new Map(rows.map(({ ordinal, tests }) => [ordinal, tests]))
}
