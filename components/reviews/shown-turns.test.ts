// Branches that were taken back are out of sight, and the eye is led to where they hung.
import { describe, expect, it } from 'vitest'
import { judgeTurns } from '@/lib/core/domain/judgement'
import type { ReviewTurn } from '@/lib/core/domain/review'
import { shownTurns, turnInHand } from './shown-turns'

const turn = (id: string, parentId: string | null, editedFromId: string | null = null): ReviewTurn => ({
  ...{ id, parentId, editedFromId, depth: 0, origin: editedFromId ? 'edit' : 'teacher', isCovered: false },
  ...{ action: null, answers: [], findings: [], reasoning: '', differential: [] },
})
const turns = [
  turn('a', null),
  turn('b', 'a'),
  turn('e', 'a', 'b'),
  { ...turn('f', 'e'), origin: 'continuation' as const },
]
const edited = [
  { turnId: 'b', kind: 'EDIT' as const, editTurnId: 'e' },
  { turnId: 'f', kind: 'ACCEPT' as const, editTurnId: 'f' },
]

describe('shownTurns', () => {
  it('is the very same list while nothing was taken back', () => {
    expect(shownTurns(turns, judgeTurns(turns, edited))).toBe(turns)
  })

  it('leaves out an edit that was taken back, with everything below it', () => {
    const shown = shownTurns(turns, judgeTurns(turns, [...edited, { turnId: 'b', kind: 'WITHDRAW' }]))
    expect(shown.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(turnInHand(turns, shown, 'e')?.id).toBe('b')
    expect(turnInHand(turns, shown, 'f')?.id).toBe('b')
    expect(turnInHand(turns, shown, 'a')?.id).toBe('a')
    expect(turnInHand(turns, shown, 'gone')?.id).toBe('a')
  })
})
