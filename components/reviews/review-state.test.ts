// What the workspace shows follows from stored verdicts and from those still on their way.
import { describe, expect, it } from 'vitest'
import type { ReviewTurn } from '@/lib/core/domain/review'
import type { SubmitVerdict, Verdict } from '@/lib/core/domain/verdict'
import { nextOpenTurn, progressText, reviewState, standingVerdict } from './review-state'
import { turnMarks } from './turn-marks'

const turn = (id: string, parentId: string | null): ReviewTurn => ({
  id,
  parentId,
  depth: 0,
  origin: 'teacher',
  isCovered: false,
  editedFromId: null,
  action: null,
  answers: [],
  findings: [],
  reasoning: '',
  differential: [],
})
const turns = [turn('a', null), turn('b', 'a'), turn('c', 'b'), turn('d', 'a')]
const key = '3f1c0c4e-8a52-4d6e-9d0a-1c6f7a5b2e11'
const base = { key, reviewId: 1, note: '', aspect: 'TURN' as const, activeMs: null }
const stored = (turnId: string, kind: Verdict['kind'], reasons: string[] = []): Verdict => ({
  key: crypto.randomUUID(),
  turnId,
  kind,
  aspect: 'TURN',
  reasons,
  note: '',
  editTurnId: null,
  undoes: null,
  guidelineVersion: 1,
  isAfterReveal: false,
  createdAt: '2026-11-01T10:00:00Z',
})
const waiting = (verdict: SubmitVerdict, refusal: { code: string; detail: string } | null = null) => ({
  verdict,
  refusal,
})
const round = { isProspective: false }
const review = (verdicts: Verdict[]) => ({ turns, verdicts, round })
const words = (state: ReturnType<typeof reviewState>, of: readonly ReviewTurn[] = turns) =>
  Object.fromEntries([...turnMarks(of, state)].map(([id, mark]) => [id, mark.text]))

describe('reviewState', () => {
  it('counts decided, closed and open turns', () => {
    const state = reviewState(review([stored('a', 'ACCEPT'), stored('b', 'REJECT', ['unsafe'])]), [])
    expect(state.progress).toEqual({ decided: 2, closed: 1, open: ['d'], total: 4 })
    expect(progressText(state.progress)).toBe('2 of 4 turns decided, 1 closed by a rejection')
    expect(words(state)).toEqual({ a: 'accepted', b: 'rejected', c: 'closed', d: 'open' })
    expect(turnMarks(turns, state).get('b')?.detail).toBe('Unsafe')
  })

  it('shows a verdict on its way as given but not saved yet, for the whole path where asked', () => {
    const state = reviewState(review([]), [waiting({ ...base, turnId: 'c', kind: 'ACCEPT', scope: 'path' })])
    expect(words(state)).toEqual({
      a: 'accepted, not saved yet',
      b: 'accepted, not saved yet',
      c: 'accepted, not saved yet',
      d: 'open',
    })
  })

  it('does not count what the server refused, nor twice what it has stored already', () => {
    const accept: SubmitVerdict = { ...base, turnId: 'd', kind: 'ACCEPT', scope: 'turn' }
    expect(words(reviewState(review([]), [waiting(accept, { code: 'lease-lost', detail: '' })])).d).toBe('open')
    const verdicts = [{ ...stored('d', 'ACCEPT'), key }, stored('d', 'WITHDRAW')]
    expect(words(reviewState(review(verdicts), [waiting(accept)])).d).toBe('open')
  })

  it('opens the branch again when its rejection is withdrawn', () => {
    const state = reviewState(review([stored('b', 'REJECT'), stored('b', 'WITHDRAW')]), [])
    expect(state.progress.open).toEqual(['a', 'b', 'c', 'd'])
    expect(standingVerdict(state, 'b')).toBeUndefined()
  })
})

describe('a verdict on its way that undoes', () => {
  it('shows what the server will restore', () => {
    const reject = { ...stored('b', 'REJECT', ['unsafe']), key }
    const undo: SubmitVerdict = { ...base, key: crypto.randomUUID(), turnId: 'b', kind: 'UNDO', undoes: key }
    const state = reviewState(review([stored('b', 'ACCEPT'), reject]), [waiting(undo)])
    expect(words(state).b).toBe('accepted, not saved yet')
    expect(words(state).c).toBe('open')
  })
})

describe('edited branches', () => {
  const edit: ReviewTurn = { ...turn('e', 'a'), origin: 'edit', editedFromId: 'b' }
  const withEdit = [...turns, edit]
  const made = { ...stored('b', 'EDIT'), editTurnId: 'e' }

  it('leave what hangs below the original stale', () => {
    const state = reviewState({ turns: withEdit, verdicts: [made], round }, [])
    expect(words(state, withEdit)).toMatchObject({ b: 'rejected (edited)', c: 'stale', d: 'open', e: 'open' })
    expect(state.progress).toMatchObject({ closed: 1, total: 5 })
  })

  it('that were taken back count nowhere and have no mark', () => {
    const verdicts = [made, { ...stored('b', 'WITHDRAW'), undoes: made.key }]
    const state = reviewState({ turns: withEdit, verdicts, round }, [])
    expect(state.progress).toMatchObject({ open: ['a', 'b', 'c', 'd'], total: 4 })
    expect(words(state, withEdit)).not.toHaveProperty('e')
  })
})

describe('a prospective round', () => {
  const order: ReviewTurn = { ...turn('o', 'a'), action: { kind: 'order', tests: ['ECG'] } }
  const verdict = (aspect: Verdict['aspect'], kind: Verdict['kind']) => ({ ...stored('o', kind), aspect })
  const standing = (...verdicts: Verdict[]) => {
    const view = { turns: [turn('a', null), order], verdicts, round: { isProspective: true } }
    return words(reviewState(view, []), view.turns).o
  }

  it('says which half is still open', () => {
    expect(standing(verdict('ORDER', 'ACCEPT'))).toBe('order accepted, update open')
    expect(standing(verdict('ORDER', 'ACCEPT'), verdict('UPDATE', 'ACCEPT'))).toBe('accepted')
    expect(standing(verdict('ORDER', 'REJECT'))).toBe('rejected')
    expect(standing(verdict('UPDATE', 'ACCEPT'))).toBe('update accepted, order open')
  })

  it('tells how many turns are to come', () => {
    expect(progressText({ decided: 1, closed: 0, open: [], total: 2 }, 7)).toBe('1 of 2 turns decided, 7 to come')
  })
})

describe('nextOpenTurn', () => {
  const order = ['a', 'b', 'c', 'd']
  it('goes on from the turn in hand and wraps round', () => {
    expect(nextOpenTurn(order, ['a', 'd'], 'b')).toBe('d')
    expect(nextOpenTurn(order, ['a', 'b'], 'b')).toBe('a')
    expect(nextOpenTurn(order, ['b'], 'b')).toBe('b')
    expect(nextOpenTurn(order, [], 'b')).toBeNull()
  })

  it('goes back too', () => {
    expect(nextOpenTurn(order, ['a', 'd'], 'b', 'previous')).toBe('a')
    expect(nextOpenTurn(order, ['c', 'd'], 'b', 'previous')).toBe('d')
  })
})
