// What the workspace shows follows from stored verdicts and from those still on their way.
import { describe, expect, it } from 'vitest'
import type { ReviewTurn } from '@/lib/core/domain/review'
import type { SubmitVerdict, Verdict } from '@/lib/core/domain/verdict'
import { nextOpenTurn, progressText, reviewState } from './review-state'
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
const words = (state: ReturnType<typeof reviewState>) =>
  Object.fromEntries([...turnMarks(state)].map(([id, mark]) => [id, mark.text]))

describe('reviewState', () => {
  it('counts decided, closed and open turns', () => {
    const state = reviewState({ turns, verdicts: [stored('a', 'ACCEPT'), stored('b', 'REJECT', ['unsafe'])] }, [])
    expect(state.progress).toEqual({ decided: 2, closed: 1, open: ['d'], total: 4 })
    expect(progressText(state.progress)).toBe('2 of 4 turns decided, 1 closed by a rejection')
    expect(words(state)).toEqual({ a: 'accepted', b: 'rejected', c: 'closed', d: 'open' })
    expect(turnMarks(state).get('b')?.detail).toBe('Unsafe')
  })

  it('shows a verdict on its way as given but not saved yet, for the whole path where asked', () => {
    const state = reviewState({ turns, verdicts: [] }, [
      waiting({ ...base, turnId: 'c', kind: 'ACCEPT', scope: 'path' }),
    ])
    expect(words(state)).toEqual({
      a: 'accepted, not saved yet',
      b: 'accepted, not saved yet',
      c: 'accepted, not saved yet',
      d: 'open',
    })
  })

  it('does not count what the server refused, nor twice what it has stored already', () => {
    const accept: SubmitVerdict = { ...base, turnId: 'd', kind: 'ACCEPT', scope: 'turn' }
    expect(words(reviewState({ turns, verdicts: [] }, [waiting(accept, { code: 'lease-lost', detail: '' })])).d).toBe(
      'open',
    )
    const verdicts = [{ ...stored('d', 'ACCEPT'), key }, stored('d', 'WITHDRAW')]
    expect(words(reviewState({ turns, verdicts }, [waiting(accept)])).d).toBe('open')
  })

  it('opens the branch again when its rejection is withdrawn', () => {
    const state = reviewState({ turns, verdicts: [stored('b', 'REJECT'), stored('b', 'WITHDRAW')] }, [])
    expect(state.progress.open).toEqual(['a', 'b', 'c', 'd'])
    expect(state.latest.has('b')).toBe(false)
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
})
