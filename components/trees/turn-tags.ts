// What a researcher sees beside a turn: whose edit it is, what its score flags, and whether its branch ended early there.
import type { TurnScore } from '@/lib/core/domain/score'
import type { TreeDefect } from '@/lib/core/domain/tree'
import type { TreeDetail } from '@/lib/core/domain/tree-list'

/** A turn's scores depend on the path above it alone, so any trajectory through it tells them. */
export function scoresByTurn(detail: TreeDetail): Map<string, TurnScore> {
  const scores = detail.trajectoryList.flatMap(({ score }) => score?.turns ?? [])
  return new Map(scores.map((score) => [score.id, score]))
}

export function tagOf(
  turn: TreeDetail['turnList'][number],
  score: TurnScore | undefined,
  defects: readonly TreeDefect[],
): string | null {
  const ended = defects.filter(({ turnId }) => turnId === turn.id).map(({ kind }) => `branch ended early: ${kind}`)
  const parts = [turn.author === null ? null : `edit by ${turn.author}`, ...(score?.flags ?? []), ...new Set(ended)]
  return parts.filter(Boolean).join(', ') || null
}
