// What was known when a turn was chosen: the answers of every turn above it.
import type { Answer } from '@/lib/core/domain/tree'
import type { ReviewTurn } from '@/lib/core/domain/review'
import { pathTo } from '@/lib/core/domain/tree-path'

export type KnownStep = {
  turnId: string
  number: number
  answers: readonly Answer[]
  findings: ReviewTurn['findings']
  isCovered: boolean
}

/** Turns that brought something, root first; the case's own observation is not among them. */
export function knownBefore(turns: readonly ReviewTurn[], turnId: string): KnownStep[] {
  return pathTo(turns, turnId)
    .slice(0, -1)
    .map((turn) => ({
      ...{ turnId: turn.id, number: turn.depth + 1, answers: turn.answers, isCovered: turn.isCovered },
      // The first turn's findings are the observation's.
      findings: turn.parentId === null ? [] : turn.findings,
    }))
    .filter((step) => step.answers.length > 0 || step.findings.length > 0 || step.isCovered)
}
