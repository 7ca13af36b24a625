// What a turn can take follows from how it stands, and from what may be seen.
import { describe, expect, it } from 'vitest'
import type { ReviewTurn } from '@/lib/core/domain/review'
import type { Verdict, VerdictAspect } from '@/lib/core/domain/verdict'
import { allowedCommands } from './allowed-commands'
import { reviewState } from './review-state'

const turn = (id: string, parentId: string | null, part: Partial<ReviewTurn> = {}): ReviewTurn => ({
  ...{ id, parentId, depth: 0, origin: 'teacher', isCovered: false, editedFromId: null },
  ...{ action: { kind: 'order', tests: ['ECG'] }, answers: [], findings: [], reasoning: '', differential: [] },
  ...part,
})
const stored = (turnId: string, kind: Verdict['kind'], aspect: VerdictAspect = 'TURN'): Verdict => ({
  ...{ key: crypto.randomUUID(), turnId, kind, aspect, reasons: [], note: '', editTurnId: null, undoes: null },
  ...{ guidelineVersion: 1, isAfterReveal: false, createdAt: '2026-11-01T10:00:00Z' },
})
type Given = { verdicts?: Verdict[]; state?: 'in_progress' | 'submitted' | 'expired'; isProspective?: boolean }

function allowed(
  turns: ReviewTurn[],
  id: string,
  { verdicts = [], state = 'in_progress', isProspective = false }: Given = {},
) {
  const hand = turns.find((each) => each.id === id) ?? turn('none', null)
  const view = { turns, verdicts, state, round: { isProspective } }
  const aspect = isProspective && hand.action?.kind === 'order' ? 'ORDER' : 'TURN'
  return allowedCommands({ turn: hand, view, state: reviewState(view, []), aspect })
}
const turns = [turn('a', null, { action: null }), turn('b', 'a'), turn('c', 'b')]

describe('allowedCommands', () => {
  it('never edits the root, and withdraws only where something stands', () => {
    expect(allowed(turns, 'a').has('edit')).toBe(false)
    expect(allowed(turns, 'b').has('edit')).toBe(true)
    expect(allowed(turns, 'b').has('withdraw')).toBe(false)
    expect(allowed(turns, 'b', { verdicts: [stored('b', 'CANNOT_JUDGE')] }).has('withdraw')).toBe(true)
  })

  it('gives no verdict twice, but accepts the path while something above is open', () => {
    const one = allowed(turns, 'b', { verdicts: [stored('b', 'ACCEPT')] })
    expect([one.has('accept'), one.has('accept-path')]).toEqual([false, true])
    const all = allowed(turns, 'b', { verdicts: [stored('a', 'ACCEPT'), stored('b', 'ACCEPT')] })
    expect(all.has('accept-path')).toBe(false)
  })

  it('takes nothing below a rejected turn and nothing in a review that went back', () => {
    expect(allowed(turns, 'c', { verdicts: [stored('b', 'REJECT')] }).size).toBe(0)
    expect(allowed(turns, 'b', { state: 'expired' }).size).toBe(0)
  })

  it('lets a mind be changed after submission', () => {
    const after = allowed(turns, 'b', { state: 'submitted', verdicts: [stored('b', 'ACCEPT')] })
    expect([after.has('reject'), after.has('withdraw')]).toEqual([true, true])
  })

  it('continues one’s own branch only, while it stands and has not ended', () => {
    const own = { origin: 'edit', editedFromId: 'b' } as const
    const edit = { ...stored('b', 'EDIT'), editTurnId: 'e' }
    const withEdit = [...turns, turn('e', 'a', own)]
    expect(allowed(turns, 'b').has('continue-branch')).toBe(false)
    expect(allowed(withEdit, 'e', { verdicts: [edit] }).has('continue-branch')).toBe(true)
    const ended = [...turns, turn('e', 'a', { ...own, action: { kind: 'diagnose', label: 'MG', concept: null } })]
    expect(allowed(ended, 'e', { verdicts: [edit] }).has('ask-teacher')).toBe(false)
  })

  it('accepts no path across covered answers', () => {
    const covered = [
      turn('a', null, { action: null }),
      turn('b', 'a', { isCovered: true }),
      turn('c', 'b', { isCovered: true }),
    ]
    expect(allowed(covered, 'c', { isProspective: true }).has('accept-path')).toBe(false)
    expect(allowed(covered, 'b', { isProspective: true }).has('accept')).toBe(true)
    expect(allowed(covered, 'b', { isProspective: true }).has('judge-other-half')).toBe(true)
  })
})
