// The history of a turn tells every verdict, what was undone and redone, and which one stands.
import { describe, expect, it } from 'vitest'
import type { GivenVerdict } from './review-state'
import { turnHistory } from './turn-history'

const given = (key: string, part: Partial<GivenVerdict>): GivenVerdict => ({
  ...{ key, turnId: 'a', kind: 'ACCEPT', aspect: 'TURN', reasons: [], note: '', editTurnId: null, undoes: null },
  stored: { createdAt: '2026-11-01T10:00:00Z', guidelineVersion: 2, isAfterReveal: false },
  ...part,
})
const words = (verdicts: GivenVerdict[]) =>
  turnHistory(verdicts, 'a', new Set(verdicts.slice(-1))).map(
    (entry) => entry.words + (entry.isUndone ? ' (undone)' : ''),
  )

describe('turnHistory', () => {
  it('is of this turn alone, newest first, with reasons by name', () => {
    const entries = turnHistory(
      [
        given('k', {}),
        given('l', { kind: 'REJECT', reasons: ['unsafe', 'other'], note: 'dose' }),
        given('m', { turnId: 'b' }),
      ],
      'a',
      new Set(),
    )
    expect(entries.map(({ words: said, reasons, note }) => [said, reasons, note])).toEqual([
      ['rejected', 'Unsafe, Other', 'dose'],
      ['accepted', '', ''],
    ])
  })

  it('tells undo and redo apart, however often', () => {
    const verdicts = [
      given('k', {}),
      given('l', { kind: 'REJECT' }),
      given('u', { kind: 'ACCEPT', undoes: 'l' }),
      given('r', { kind: 'REJECT', undoes: 'u' }),
      given('v', { kind: 'ACCEPT', undoes: 'r' }),
      given('w', { kind: 'WITHDRAW', undoes: 'k' }),
    ]
    expect(words(verdicts)).toEqual([
      'undone: open again',
      'undone: accepted again',
      'redone: rejected',
      'undone: accepted again',
      'rejected (undone)',
      'accepted (undone)',
    ])
    expect(words(verdicts.slice(0, 4))).toEqual(['redone: rejected', 'undone: accepted again', 'rejected', 'accepted'])
  })

  it('names the half, the guidelines in force, and what came after the reveal or is on its way', () => {
    const late = { createdAt: '2026-11-02T10:00:00Z', guidelineVersion: 3, isAfterReveal: true }
    const verdicts = [given('k', { aspect: 'ORDER' }), given('l', { stored: late }), given('m', { stored: null })]
    const last = verdicts.at(-1)
    const entries = turnHistory(verdicts, 'a', new Set(last ? [last] : []))
    expect(entries.map((entry) => [entry.words, entry.at, entry.guidelineVersion, entry.isAfterReveal])).toEqual([
      ['accepted', null, null, false],
      ['accepted', late.createdAt, 3, true],
      ['order accepted', '2026-11-01T10:00:00Z', 2, false],
    ])
    expect(entries.map((entry) => entry.isCounted)).toEqual([true, false, false])
  })
})
