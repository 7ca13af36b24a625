// The order of the leaderboard: by one figure, the best first; rows without it at the end.
import { type FigureName, figureNameSchema, type LeaderboardRow } from '@/lib/core/domain/evaluation'
import { figureWords } from './figure-words'

export const sortKeys = [...figureNameSchema.options, 'cost', 'newest'] as const
export type SortKey = FigureName | 'cost' | 'newest'

/** Where neither way is better, and for costs, the smallest first. */
export const directionOf = (key: SortKey): 'ascending' | 'descending' => {
  if (key === 'newest') return 'descending'
  return key !== 'cost' && figureWords[key].isBetter === 'higher' ? 'descending' : 'ascending'
}

export function sortRows(rows: readonly LeaderboardRow[], key: SortKey): LeaderboardRow[] {
  const sign = directionOf(key) === 'descending' ? -1 : 1
  return [...rows].sort((a, b) => {
    const [left, right] = [valueOf(a, key), valueOf(b, key)]
    if (left === null || right === null) return Number(left === null) - Number(right === null)
    return sign * (left - right) || b.evaluationId - a.evaluationId
  })
}

function valueOf(row: LeaderboardRow, key: SortKey): number | null {
  if (key === 'newest') return row.evaluationId
  return key === 'cost' ? row.costUsd : row.figures[key].value
}
