// Loads the turns that a request of a reviewer brought into sight, or uncovered.
import { type Cover, countTurnsToCome, coverTurns, uncoveredIds } from '@/lib/core/domain/cover-turns'
import { judgeTurns } from '@/lib/core/domain/judgement'
import type { ReviewTurn } from '@/lib/core/domain/review'
import type { Verdict } from '@/lib/core/domain/verdict'
import type { Tx } from '../db'
import { coverFor } from '../reviews/cover-for'
import type { OwnReview } from '../reviews/find-own-review'
import type { ReviewNodes } from '../reviews/load-review-nodes'
import { loadShownTurns } from '../reviews/load-shown-turns'

type Uncovered = { turns: ReviewTurn[]; turnsToCome: number }

/** By verdicts that were stored just now. Nothing is read where nothing was covered. */
export async function loadUncovered(
  tx: Tx,
  review: OwnReview,
  tree: ReviewNodes,
  saved: readonly Verdict[],
): Promise<Uncovered> {
  if (tree.cover.coveredIds.size === 0) return { turns: [], turnsToCome: 0 }
  const verdicts = [...tree.verdicts, ...saved]
  const cover = coverFor(review, tree.allNodes, verdicts)
  const turns = await loadShownTurns(tx, review.treeId, tree, { ids: uncoveredIds(tree.cover, cover), cover })
  return { turns, turnsToCome: turnsToCome(tree, verdicts, cover) }
}

/**
 * By the request with this key, which was stored before: the turns it made and uncovered, as far as they are in sight by now, so that a
 * late answer covers nothing that was uncovered since.
 */
export async function loadUncoveredBy(tx: Tx, review: OwnReview, tree: ReviewNodes, key: string): Promise<Uncovered> {
  const { allNodes, verdicts, cover } = tree
  const own = verdicts.filter((verdict) => verdict.key === key)
  const ids = new Set(own.flatMap(({ undoes, editTurnId }) => (undoes === null && editTurnId ? [editTurnId] : [])))
  if (review.round.isProspective) {
    const first = verdicts.findIndex((verdict) => verdict.key === key)
    const before = coverTurns(allNodes, verdicts.slice(0, first))
    const after = coverTurns(allNodes, verdicts.slice(0, first + own.length))
    for (const id of uncoveredIds(before, after)) ids.add(id)
  }
  const turns = await loadShownTurns(tx, review.treeId, tree, { ids, cover })
  return { turns, turnsToCome: turnsToCome(tree, verdicts, cover) }
}

function turnsToCome({ allNodes }: ReviewNodes, verdicts: readonly Verdict[], cover: Cover): number {
  return cover.hiddenIds.size === 0 ? 0 : countTurnsToCome(cover, judgeTurns(allNodes, verdicts))
}
